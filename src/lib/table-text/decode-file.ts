/**
 * The text of a file that nobody says the encoding of: what its byte order mark names, else UTF-8, and where it is not
 * that, Windows-1252, as Excel for Windows saves CSV in the west. Nothing for a file that is no text: a picture, a PDF.
 */
export function decodeFile(bytes: Uint8Array): string | undefined {
  const text = textOf(bytes)
  return text.includes('\0') || text.startsWith('%PDF-') ? undefined : text
}

function textOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}
