import { type KeyboardEvent, useState } from 'react'
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

type Typed = { text: string; before: string }

/** A time as people type it. The draft holds it as the platform takes it, what is typed stands there until it is left; Esc brings the text from before. */
export function TimeInput({ value, onChange, ...rest }: TimeInputProps) {
  const [typed, setTyped] = useState<Typed>()
  const isTypedStill = typed && taken(typed) === value
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
          const next = { text, before: isTypedStill ? typed.before : value }
          setTyped(next)
          onChange(taken(next))
        }}
        onBlur={() => setTyped(undefined)}
      />
    </span>
  )
}

/** A time becomes HH:mm, and what is no time is left to the checks; what stood there before stays as it was written. */
function taken({ text, before }: Typed): string {
  const minutes = text === before ? undefined : enteredMinutes(text)
  return minutes === undefined ? text : writtenTime(minutes)
}
