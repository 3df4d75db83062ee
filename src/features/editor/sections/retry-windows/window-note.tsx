import { Fragment } from 'react'
import type { Field, Finding } from '../../../../contracts/core/field.ts'
import { type Row, RowList } from '../../../../contracts/core/row-list.ts'
import { type Mended, mended } from '../../../../contracts/schedule/mended.ts'
import { paintedRows } from '../../../../contracts/schedule/painted-rows.ts'
import { writtenTime } from '../../../../contracts/schedule/time-entry.ts'
import { againInWords, delayRemark } from '../../../../contracts/schedule/words.ts'
import { Button } from '../../../../ui/button.tsx'
import { useField } from '../../draft/draft-context.ts'
import { usePlan, windowKeysOf } from './use-plan.ts'

type WindowNoteProps = { field: Field; row: Row; findings: readonly Finding[] }

/** Under a window: how it was understood, or what is wrong with it and a way out. */
export function WindowNote({ field, row, findings }: WindowNoteProps) {
  const plan = usePlan()
  const { windows } = plan
  const { value, set } = useField(field)
  const rows = value instanceof RowList ? value.rows : []
  const window = windows.find((one) => rows[one.row]?.$id === row.$id)
  if (findings.length === 0) {
    const again = window && againInWords(plan, window)
    const after = again ? `, ${again} (${window.delay} s)` : ''
    const remark = window && delayRemark(window)
    return (
      window && (
        <>
          {`${writtenTime(window.start)} to ${writtenTime(window.end)}${after}`}
          {remark && <span className="text-change-ink">, {remark}</span>}
        </>
      )
    )
  }
  const fixes = window ? mended(windows, window) : []
  const keys = windowKeysOf(field)
  const apply = (fix: Mended) => {
    if (keys && field.control.kind === 'rows') set(new RowList(paintedRows(rows, windows, fix.windows, keys, field.control.blank)))
  }
  return (
    // A button that stands in a line of its own reaches below it.
    <span className="flex flex-wrap items-center gap-2" style={{ paddingBottom: fixes.length > 0 ? 6 : 0 }}>
      {findings.map(({ rule, message, severity }) => (
        <Fragment key={message}>
          <span className={severity === 'error' ? 'text-error' : 'text-change-ink'}>{message}</span>
          {fixes
            .filter((fix) => fix.rule === rule)
            .map((fix) => (
              <span key={fix.label} className="-my-1.5 text-ink">
                <Button size="small" onClick={() => apply(fix)}>
                  {fix.label}
                </Button>
              </span>
            ))}
        </Fragment>
      ))}
    </span>
  )
}
