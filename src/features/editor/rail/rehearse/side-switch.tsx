import type { Side } from './use-openings.ts'

const sides: readonly { readonly side: Side; readonly label: string }[] = [
  { side: 'live', label: 'Live' },
  { side: 'edited', label: 'Edited' },
]

/** Which of the two is heard: what callers hear now, or what they would hear after Save. */
export function SideSwitch({ side, isEdited, onChange }: { side: Side; isEdited: boolean; onChange: (side: Side) => void }) {
  return (
    <fieldset className="flex items-center gap-2">
      <legend className="sr-only">Which opening</legend>
      {!isEdited && <span className="text-caption text-mute">Nothing edited</span>}
      <span className="inline-flex rounded border border-line-2 p-0.5">
        {sides.map((one) => (
          <label
            key={one.side}
            className={`rounded-sm px-2.5 text-small leading-6 has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent ${one.side === side ? 'bg-accent-bg font-medium text-accent' : 'text-mute'} ${isEdited ? 'cursor-pointer' : ''}`}
          >
            <input
              type="radio"
              name="rehearsal-side"
              className="absolute size-px opacity-0"
              checked={one.side === side}
              disabled={!isEdited && one.side === 'edited'}
              onChange={() => onChange(one.side)}
            />
            {one.label}
          </label>
        ))}
      </span>
    </fieldset>
  )
}
