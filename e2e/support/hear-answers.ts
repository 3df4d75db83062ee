import type { Page } from '@playwright/test'

/** Keeps what the page is answered from now on at addresses with this in them; later all texts of it are asked for. */
export function hearAnswers(page: Page, path: string): () => Promise<string[]> {
  const texts: Promise<string>[] = []
  page.on('response', (answer) => {
    // A stream of events never ends; what it says is heard in the page. An answer that is cut off by a new page has no text.
    if (new URL(answer.url()).pathname.includes(path) && !answer.headers()['content-type']?.includes('event-stream'))
      texts.push(answer.text().catch(() => ''))
  })
  return async () => (await Promise.all(texts)).filter(Boolean)
}
