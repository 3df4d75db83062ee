import { type KeyboardEvent, useState } from 'react'
import { minutesOf } from '../../../../contracts/core/formats.ts'
import { enteredMinutes, writtenTime } from '../../../../contracts/schedule/time-entry.ts'
import { TextInput } from '../../../../ui/text-input.tsx'

type TimeInputProps = {
  id: string
  label: string
  value: string
  onChange: (text: string) => void
  isInvalid: boolean
  describedBy: string
}

/** A time as people type it. The draft holds it as the platform takes it, what is typed stands there until it is left; Esc brings the text from before. */
export function TimeInput({ value, onChange, ...rest }: TimeInputProps) {
  const [typed, setTyped] = useState<{ text: string; before: string }>()
  const isTypedStill = typed && taken(typed.text) === value
  const handleKey = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !isTypedStill) return
    event.preventDefault()
    setTyped(undefined)
    onChange(typed.before)
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the key is pressed in the input
    <span onKeyDown={handleKey}>
      <TextInput
        {...rest}
        value={isTypedStill ? typed.text : value}
        onChange={(text) => {
          setTyped({ text, before: isTypedStill ? typed.before : value })
          onChange(taken(text))
        }}
        onBlur={() => setTyped(undefined)}
      />
    </span>
  )
}

/** What the platform takes stays as it is written; another time becomes HH:mm, and what is no time is left to the checks. */
function taken(text: string): string {
  const minutes = minutesOf(text) === undefined ? enteredMinutes(text) : undefined
  return minutes === undefined ? text : writtenTime(minutes)
}
