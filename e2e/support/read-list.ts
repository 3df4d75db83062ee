import { expect, type Page } from '@playwright/test'

/** Has the desk read a connection's list now: what was just read is not read again for a while. */
export async function readList(page: Page, connection: string, origin: string): Promise<void> {
  const answer = await page.request.post(`/api/connections/${connection}/refresh`, { headers: { origin } })
  expect(answer.ok()).toBe(true)
}
