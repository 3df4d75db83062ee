/**
 * Rows and cells of text as spreadsheets put it on the clipboard: tabs between cells, line breaks between rows,
 * cells with either of them in double quotes, in which a quote is doubled.
 */
export function readTable(text: string): string[][] {
  const table: string[][] = []
  let row: string[] = []
  let cell = ''
  let isQuoted = false
  const endCell = () => {
    row.push(cell)
    cell = ''
  }
  const endRow = () => {
    endCell()
    table.push(row)
    row = []
  }
  for (let at = 0; at < text.length; at++) {
    const letter = text[at]
    if (isQuoted) {
      if (letter !== '"') cell += letter
      else if (text[at + 1] === '"') {
        cell += '"'
        at++
      } else isQuoted = false
    } else if (letter === '"' && cell === '') isQuoted = true
    else if (letter === '\t') endCell()
    else if (letter === '\n') endRow()
    else if (letter === '\r') {
      if (text[at + 1] !== '\n') endRow()
    } else cell += letter
  }
  if (cell !== '' || row.length > 0) endRow()
  return table
}
