import type { Row } from '../../../../contracts/core/row-list.ts'
import { textOf } from '../../../../lib/json.ts'
import { Button } from '../../../../ui/button.tsx'

type ContradictionProps = {
  /** The row that came first, and the one that says nearly the same. */
  sides: readonly [Row, Row]
  numbers: readonly [number, number]
  question: string
  answer: string
  /** Is it the same question, word for word? Then one of them has to go. */
  isSame: boolean
  onRemove: (row: string) => void
  onKeepBoth: () => void
}

/** Two rows that ask nearly the same, side by side, and which of them stays. */
export function Contradiction({ sides, numbers, question, answer, isSame, onRemove, onKeepBoth }: ContradictionProps) {
  return (
    <section
      aria-label={isSame ? 'The same question twice' : 'Two answers to one question'}
      className="mt-2 grid gap-2 rounded-md border border-line bg-sunk p-3"
    >
      <h3 className="text-small font-medium">{isSame ? 'The same question twice' : 'Nearly the same question, another answer'}</h3>
      <div className="grid grid-cols-2 gap-3 max-sm:grid-cols-1">
        {sides.map((row, index) => (
          <div
            key={row.$id}
            className="grid content-start gap-1.5 rounded border border-line bg-panel p-2 text-small [overflow-wrap:anywhere]"
          >
            <p className="text-caption text-mute">Row {numbers[index]}</p>
            <p dir="auto" className="font-medium">
              {textOf(row[question] ?? '')}
            </p>
            <p dir="auto" className="line-clamp-8 whitespace-pre-wrap">
              {textOf(row[answer] ?? '') || <span className="text-mute">No answer</span>}
            </p>
            <div>
              <Button size="small" onClick={() => onRemove(sides[1 - index]?.$id ?? '')}>
                Keep row {numbers[index]}
              </Button>
            </div>
          </div>
        ))}
      </div>
      {!isSame && (
        <div>
          <Button size="small" variant="ghost" onClick={onKeepBoth}>
            Keep both
          </Button>
        </div>
      )}
    </section>
  )
}
