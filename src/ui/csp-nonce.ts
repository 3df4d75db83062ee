import { setNonce } from 'get-nonce'

/** The page's security policy takes added styles only with the nonce of this page; libraries that add some find it here. */
export const cspNonce = (): string | undefined => document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce || undefined

export function allowStyles(): void {
  const nonce = cspNonce()
  if (nonce) setNonce(nonce)
}
