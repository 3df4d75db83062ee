/** Some browsers begin to read a download a moment after the click. */
const keptMilliseconds = 10_000

/** A name that every file system takes. */
export const fileName = (name: string) => name.replace(/[^\p{L}\p{N}() -]+/gu, ' ').trim() || 'assistant'

export function download(name: string, content: Blob): void {
  const url = URL.createObjectURL(content)
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(url), keptMilliseconds)
}
