import type { KeyboardEvent } from 'react'
import { Icon } from './icon.tsx'
import { inputLook } from './text-input.tsx'

type SearchInputProps = {
  id: string
  label: string
  value: string
  onChange: (value: string) => void
  /** Down and Enter lead from the words to what they found. */
  onLeave?: () => void
}

export function SearchInput({ id, label, value, onChange, onLeave }: SearchInputProps) {
  const handleKey = (event: KeyboardEvent) => {
    if (!onLeave || (event.key !== 'ArrowDown' && event.key !== 'Enter') || event.nativeEvent.isComposing) return
    event.preventDefault()
    onLeave()
  }
  return (
    <span className="relative block">
      <span className="pointer-events-none absolute top-2 left-2 text-mute">
        <Icon name="search" />
      </span>
      <input
        id={id}
        type="search"
        className={`${inputLook(false)} pl-8`}
        aria-label={label}
        placeholder={label}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={handleKey}
        autoComplete="off"
        spellCheck={false}
      />
    </span>
  )
}
