import type { IncomingMessage, ServerResponse } from 'node:http'
import { getAssistant, getSession } from '../../contracts/api.ts'
import { newNonce, pagePolicy } from './security.ts'
import { StaticFiles } from './static-files.ts'

/** Where the browser's side comes from: the built files, or the development server. */
export type Web = {
  /** Asked before anything else but the server's own addresses. */
  readonly middleware?: (request: IncomingMessage, response: ServerResponse, next: () => void) => void
  /** A file by its exact path, or undefined. */
  readonly file: (path: string, headers: Headers) => Promise<Response | undefined>
  /** The one page that the whole product is. */
  readonly page: (path: string) => Promise<Response>
}

export function builtWeb(folder: string): Web {
  const files = new StaticFiles(folder)
  return {
    file: async (path, headers) => files.respond(path, headers),
    page: async (path) => {
      const nonce = newNonce()
      return htmlPage(withHints(withNonce(files.index, nonce), path), pagePolicy(nonce))
    },
  }
}

/** An assistant's page asks for these first: they come while its scripts are still being read. */
function withHints(html: string, path: string): string {
  const [, connection, id] = /^\/assistants\/([\w%.~-]+)\/([\w%.~-]+)$/.exec(path) ?? []
  if (!connection || !id) return html
  const paths = [getSession.path, getAssistant.path.replace(':connection', connection).replace(':id', id)]
  const links = paths.map((href) => `<link rel="preload" as="fetch" crossorigin href="${href}" />`)
  return html.replace('</head>', `  ${links.join('\n    ')}\n  </head>`)
}

/** Libraries that add style sheets later find the nonce of this very answer here. */
const withNonce = (html: string, nonce: string) => html.replace('<head>', `<head>\n    <meta property="csp-nonce" nonce="${nonce}" />`)

/** No ETag: a page kept from an earlier answer would carry a nonce that the new policy does not know. */
export const htmlPage = (html: string, policy: string): Response =>
  new Response(html, {
    headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-cache', 'content-security-policy': policy },
  })
