import { useState } from 'react'
import type { Field } from '../../../../contracts/core/field.ts'
import { Button } from '../../../../ui/button.tsx'
import { Select } from '../../../../ui/select.tsx'
import { TextInput } from '../../../../ui/text-input.tsx'
import type { Heardable } from './hear-voice.ts'

type OtherVoiceProps = { field: Field; provider: Field | undefined; isOpen: boolean; onChoose: (voice: Heardable) => void }

/** A voice by its id: not every voice that can be used is in the list. */
export function OtherVoice({ field, provider, isOpen, onChoose }: OtherVoiceProps) {
  const [id, setId] = useState('')
  /** What was opened for want of a list stays open when one comes. */
  const [isShown, setShown] = useState(false)
  const options = provider?.control.kind === 'choice' ? provider.control.options : []
  const [of, setOf] = useState(options[0]?.value ?? '')
  const isOdd = id.trim() !== '' && takesNumbers(field) && !/^\d{1,15}$/.test(id.trim())
  const refused = id.trim() === '' ? 'Write the id first' : isOdd ? 'The ids of voices are whole numbers here' : undefined
  return (
    <details
      className="rounded-md border border-line px-3 py-2 text-small"
      open={isShown || isOpen}
      onToggle={(event) => setShown(event.currentTarget.open)}
    >
      <summary className="cursor-pointer">Use a voice id that is not in the list</summary>
      <form
        className="mt-2 flex flex-wrap items-center gap-2"
        onSubmit={(event) => {
          event.preventDefault()
          // A form in a dialog: React would hand the submit on to whatever form stands around the editor.
          event.stopPropagation()
          if (!refused) onChoose({ id: id.trim(), provider: of })
        }}
      >
        {options.length > 0 && (
          <Select
            id="other-voice-provider"
            label="Provider of the voice id"
            value={of}
            options={options}
            onChange={(value) => setOf(value ?? '')}
          />
        )}
        <div className="grow">
          <TextInput id="other-voice-id" label="Voice id" placeholder="Voice id" value={id} onChange={setId} isMono isInvalid={isOdd} />
        </div>
        {isOdd && (
          <p role="alert" className="w-full text-caption text-error">
            {refused}.
          </p>
        )}
        <Button type="submit" {...(refused && { disabledReason: refused })}>
          Use this id
        </Button>
      </form>
    </details>
  )
}

const takesNumbers = ({ control }: Field): boolean => control.kind === 'pick' && control.type === 'number'
