import { Button } from '../../ui/button.tsx'
import { Kbd } from '../../ui/kbd.tsx'
import { toast } from '../../ui/toast.ts'

type FleetBarProps = { edits: number; changes: number; owners: number; isKept: boolean; onDiscard: () => void; onSave: () => void }

/** What is edited and not saved, and the two ways on. */
export function FleetBar({ edits, changes, owners, isKept, onDiscard, onSave }: FleetBarProps) {
  return (
    <section
      aria-label="Unsaved changes"
      className="absolute inset-x-3 bottom-4 z-10 mx-auto flex max-w-[720px] flex-wrap items-center gap-x-2 gap-y-1 rounded-lg border border-line-2 bg-panel py-2 pr-2 pl-4 text-small text-mute shadow-float"
    >
      <div className="min-w-0 grow basis-48">
        <p>
          <b className="font-bold text-change-ink">
            {edits} {edits === 1 ? 'question' : 'questions'} changed
          </b>{' '}
          {changes > 0 && `in up to ${owners} ${owners === 1 ? 'assistant' : 'assistants'}`}
        </p>
        <p className="text-caption">
          {isKept ? 'The draft is kept on this device.' : 'This browser keeps no drafts: save before you close it.'}
        </p>
      </div>
      <Button
        variant="ghost"
        onClick={() => {
          onDiscard()
          toast({ title: `Discarded ${edits} ${edits === 1 ? 'change' : 'changes'}. Ctrl+Z in the sheet brings them back.` })
        }}
      >
        Discard
      </Button>
      <Button variant="primary" onClick={onSave}>
        Save…
        <Kbd keys="mod+S" />
      </Button>
    </section>
  )
}
