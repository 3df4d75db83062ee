import { useId } from 'react'
import { dateInWords, timeInWords } from '../../../../../contracts/schedule/words.ts'
import { Button } from '../../../../../ui/button.tsx'
import { Select } from '../../../../../ui/select.tsx'
import { inputLook } from '../../../../../ui/text-input.tsx'
import type { Inputs } from './kept-inputs.ts'
import { clockRemark, fieldsOf } from './moment.ts'

type FirstCallProps = {
  inputs: Inputs
  keep: (part: Partial<Inputs>) => void
  now: number
  onNow: () => void
  theirs: string
  mine: string
  at: number | undefined
}

/** When the first call is asked for: a date and a time, by the recipient's clock or one's own. */
export function FirstCall({ inputs, keep, now, onNow, theirs, mine, at }: FirstCallProps) {
  const id = useId()
  const isMine = inputs.clock === 'mine'
  const shown = fieldsOf(isMine ? mine : theirs, now)
  const remark = clockRemark(inputs, isMine ? mine : theirs, now)
  const other = isMine ? theirs : mine
  return (
    <div role="group" aria-labelledby={`${id}-label`}>
      <span id={`${id}-label`} className="text-small font-medium">
        First call asked for
      </span>
      <div className="mt-1 flex flex-wrap items-center gap-2">
        <span style={{ width: 148 }}>
          <input
            type="date"
            className={inputLook(at === undefined)}
            aria-label="Date of the first call"
            aria-describedby={`${id}-note`}
            value={inputs.date ?? shown.date}
            onChange={(event) => keep({ date: event.target.value })}
          />
        </span>
        <span style={{ width: 132 }}>
          <input
            type="time"
            className={inputLook(at === undefined)}
            aria-label="Time of the first call"
            aria-describedby={`${id}-note`}
            value={inputs.time ?? shown.time}
            onChange={(event) => keep({ time: event.target.value })}
          />
        </span>
        <Select
          label="By whose clock"
          value={inputs.clock}
          options={[
            { value: 'theirs', label: 'by the recipient’s clock' },
            { value: 'mine', label: 'by your clock' },
          ]}
          onChange={(value) => keep({ clock: value === 'mine' ? 'mine' : 'theirs' })}
        />
        <Button
          onClick={() => {
            onNow()
            keep({ date: undefined, time: undefined })
          }}
        >
          Now
        </Button>
      </div>
      {remark && (
        <p role="status" className="mt-1 text-caption text-change-ink">
          {remark}
        </p>
      )}
      <p id={`${id}-note`} className={`mt-1 min-h-4 text-caption ${at === undefined ? 'text-error' : 'text-mute'}`}>
        {at === undefined
          ? 'Give the first call a date and a time.'
          : mine !== theirs &&
            `${isMine ? 'The recipient’s' : 'Your'} clock shows ${dateInWords(other, at)}, ${timeInWords(other, at)} then.`}
      </p>
    </div>
  )
}
