import { useMemo, useRef, useState } from 'react'
import { createRoot } from 'react-dom/client'
import '../../../../src/app/styles.css'
import '../../../../src/ui/later.css'
import './page.css'
import type { Field } from '../../../../src/contracts/core/field.ts'
import type { Row } from '../../../../src/contracts/core/row-list.ts'
import { faqItems } from '../../../../src/contracts/revox/fields/faq.ts'
import { faqColumns } from '../../../../src/features/editor/sections/faq/faq-columns.tsx'
import { FaqLooks } from '../../../../src/features/editor/sections/faq/faq-look.ts'
import { stateOf } from '../../../../src/features/editor/sections/faq/faq-state.ts'
import { useFaqActions } from '../../../../src/features/editor/sections/faq/use-faq-actions.ts'
import { announcerId } from '../../../../src/ui/announce.ts'
import { Grid } from '../../../../src/ui/grid/grid.tsx'
import { allRows } from './sheet.js'

const { control } = faqItems
if (control.kind !== 'rows') throw new Error('The FAQ is no list')
const list = control
const columnOf = (role: Field['role']) => list.columns.find((column) => column.role === role) as Field
const asRead: readonly Row[] = allRows.map((item) => ({ ...item, $id: item.id }))
const base = new Map(asRead.map((row) => [row.$id, row]))
const keyOf = (row: Row) => row.$id
const cellId = (row: string, column: string) => `field-faq_items-${row}-${column}`
const numberOf = (_: Row, index: number) => index + 1

/** The sheet of an assistant's questions, with its columns, looks and actions, over a list that is kept here. */
function Sheet() {
  const [rows, setRows] = useState(asRead)
  const latest = useRef(rows)
  const actions = useFaqActions({
    control: list,
    now: () => latest.current,
    put: (next) => {
      latest.current = next
      setRows(next)
    },
  })
  const columns = useMemo(() => faqColumns(columnOf('question'), columnOf('answer'), 1, false), [])
  const [looks] = useState(() => new FaqLooks())
  Object.assign(window, { benchAnswer: (index: number) => latest.current[index]?.answer })
  return (
    <>
      <Grid
        label="Questions and answers"
        noun={list.noun}
        columns={columns}
        rows={rows}
        total={rows.length}
        keyOf={keyOf}
        lookOf={(row) => looks.of(row, stateOf(list, row, base.get(row.$id)), undefined, undefined)}
        numberOf={numberOf}
        cellId={cellId}
        actions={actions}
        minWidth="30rem"
        className="max-h-[70vh] min-h-40 rounded-md border border-line"
      />
      <div id={announcerId} role="status" className="sr-only" />
    </>
  )
}

createRoot(document.getElementById('sheet') as HTMLElement).render(<Sheet />)
