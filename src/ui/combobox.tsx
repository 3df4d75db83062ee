import { type KeyboardEvent, useRef, useState } from 'react'
import { inputLook } from './text-input.tsx'

export type ComboboxOption = { readonly value: string; readonly label: string; readonly hint?: string }

type ComboboxProps = {
  id: string
  label?: string
  /** What stands there while nobody types. */
  text: string
  /** What fits what was typed; nothing was typed yet for an empty text. */
  options: readonly ComboboxOption[]
  onType: (text: string) => void
  onChoose: (value: string) => void
  /** What was typed and left without choosing. */
  onLeave: (text: string) => void
  /** Said in place of options. */
  nothing: string
  placeholder?: string
  isInvalid?: boolean
  describedBy?: string
}

/** A text that finds one of many: type, arrows, Enter; Esc brings back what was there. */
export function Combobox({
  id,
  label,
  text,
  options,
  onType,
  onChoose,
  onLeave,
  nothing,
  isInvalid,
  describedBy,
  placeholder,
}: ComboboxProps) {
  const [typed, setTyped] = useState<string>()
  const [isOpen, setOpen] = useState(false)
  const [active, setActive] = useState(-1)
  const list = useRef<HTMLDivElement>(null)

  const open = () => {
    if (!isOpen) onType(typed ?? '')
    setOpen(true)
  }
  const close = () => {
    setOpen(false)
    setActive(-1)
    setTyped(undefined)
  }
  const choose = (option: ComboboxOption | undefined) => {
    if (!option) return
    close()
    onChoose(option.value)
  }
  const go = (index: number) => {
    open()
    setActive(index)
    list.current?.children[index]?.scrollIntoView({ block: 'nearest' })
  }
  const handleKey = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.altKey) return
    const last = options.length - 1
    const steps: Record<string, () => void> = {
      ArrowDown: () => go(active >= last ? 0 : active + 1),
      ArrowUp: () => go(active <= 0 ? last : active - 1),
      Enter: () => choose(options[active] ?? (typed ? options[0] : undefined)),
      Escape: close,
    }
    const run = steps[event.key]
    if (!run || (!isOpen && (event.key === 'Enter' || event.key === 'Escape'))) return
    event.preventDefault()
    run()
  }
  const optionId = (index: number) => `${id}-option-${index}`

  return (
    <div className="relative min-w-0">
      <input
        id={id}
        type="text"
        role="combobox"
        className={inputLook(isInvalid)}
        aria-label={label}
        aria-expanded={isOpen}
        aria-controls={isOpen ? `${id}-options` : undefined}
        aria-autocomplete="list"
        aria-activedescendant={isOpen && active >= 0 ? optionId(active) : undefined}
        aria-invalid={isInvalid || undefined}
        aria-describedby={describedBy}
        autoComplete="off"
        spellCheck={false}
        placeholder={placeholder}
        value={typed ?? text}
        onFocus={(event) => event.target.select()}
        onClick={open}
        onChange={(event) => {
          setTyped(event.target.value)
          setActive(-1)
          setOpen(true)
          onType(event.target.value)
        }}
        onKeyDown={handleKey}
        onBlur={() => {
          if (typed !== undefined && typed !== text) onLeave(typed)
          close()
        }}
      />
      {isOpen && (
        <div className="absolute w-full rounded-md border border-line bg-panel py-1 shadow-float" style={{ top: 36, zIndex: 20 }}>
          <div ref={list} id={`${id}-options`} role="listbox" aria-label={label ?? 'Found'} style={{ maxHeight: 256, overflowY: 'auto' }}>
            {options.map((option, index) => (
              // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the text
              <div
                key={option.value}
                id={optionId(index)}
                role="option"
                aria-selected={index === active}
                className={`flex cursor-pointer items-baseline gap-2 px-2.5 py-1 text-small ${index === active ? 'bg-accent-bg' : 'hover:bg-sunk'}`}
                // The text would lose the focus, and with it what was typed.
                onPointerDown={(event) => event.preventDefault()}
                onClick={() => choose(option)}
              >
                <span className="min-w-0 grow truncate">{option.label}</span>
                {option.hint && <span className="text-caption text-mute">{option.hint}</span>}
              </div>
            ))}
          </div>
          {options.length === 0 && <p className="px-2.5 py-1 text-small text-mute">{nothing}</p>}
        </div>
      )}
    </div>
  )
}
