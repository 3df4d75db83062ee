/** The value of an Authorization header for `name:password` (RFC 7617, in UTF-8). */
export function basicOf(user: string): string {
  const bytes = new TextEncoder().encode(user)
  return `Basic ${btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))}`
}
