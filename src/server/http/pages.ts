import { newNonce, pagePolicy } from './security.ts'

/** A small page in words, for people who have no session yet. */
export function wordsPage(status: number, title: string, sentences: readonly string[]): Response {
  const nonce = newNonce()
  const body = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    <link rel="icon" href="/icon.svg" type="image/svg+xml" />
    <title>${title} · Patchbay</title>
    <style nonce="${nonce}">
      body { margin: 0; min-height: 100vh; display: grid; place-items: center; font: 14px/20px system-ui, sans-serif;
        color: #14272b; background: #f4f6f6; }
      main { max-width: 26rem; padding: 2rem; }
      h1 { font-size: 16px; line-height: 24px; font-weight: 600; margin: 0 0 0.5rem; }
      p { margin: 0 0 0.5rem; color: #4a5c60; }
      code { font: 13px ui-monospace, monospace; color: #14272b; }
      @media (prefers-color-scheme: dark) {
        body { color: #e6eded; background: #101819; }
        p { color: #9fb0b2; }
        code { color: #e6eded; }
      }
    </style>
  </head>
  <body>
    <main>
      <h1>${title}</h1>
      ${sentences.map((sentence) => `<p>${sentence}</p>`).join('\n      ')}
    </main>
  </body>
</html>
`
  return new Response(body, {
    status,
    headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store', 'content-security-policy': pagePolicy(nonce) },
  })
}
