import type { Finding } from '../../../contracts/core/field.ts'
import { locate } from '../../../contracts/core/judge.ts'
import type { DraftRecord } from '../../../data/drafts/store.ts'
import { Button } from '../../../ui/button.tsx'
import { Kbd } from '../../../ui/kbd.tsx'
import { lazyPart } from '../../../ui/lazy-part.tsx'
import { toast } from '../../../ui/toast.ts'
import { useDraft, useDraftStore } from '../draft/draft-context.ts'
import type { DraftStore } from '../draft/draft-store.ts'
import type { Keeping } from '../draft/use-keep-draft.ts'
import { focusFinding } from './focus-finding.ts'
import { wordsOf } from './outcome.ts'
import { keepRoomAbove } from './room-above.ts'
import { blocksSave, type useSave } from './use-save.ts'

const Waiting = lazyPart(
  () => import('./waiting.tsx'),
  (module) => module.Waiting,
)

const keepingWords: Readonly<Record<Keeping, string>> = {
  soon: 'The draft is being kept on this device…',
  here: 'The draft is kept on this device.',
  'in-another-tab': 'Open in another tab too, which keeps the draft.',
  nowhere: 'This browser keeps no drafts: save before you leave.',
}

type SaveBarProps = { save: ReturnType<typeof useSave>; keeping: Keeping }

/** How many changes there are and where, what became of the last save, and the two ways on. */
export function SaveBar({ save, keeping }: SaveBarProps) {
  const store = useDraftStore()
  const counts = useDraft((state) => state.counts)
  const isSaving = useDraft((state) => state.isSaving)
  const isClashing = useDraft((state) => state.clash !== undefined)
  const count = [...counts.values()].reduce((sum, one) => sum + one, 0)
  const places = store.platform.sections.filter((section) => counts.has(section.id)).map((section) => section.label)
  const { outcome, waitingUntil } = save
  const findings = useDraft((state) => state.findings)
  const refused = findings.filter((finding) => finding.rule === 'refused')
  const wrong = findings.filter(blocksSave)
  const errors = wrong.length
  const refusedAt = [...new Set(refused.map(({ path }) => locate(store.platform, path)?.field.label ?? path))]
  const words = outcome && wordsOf(outcome)
  const isVisible = count > 0 || isSaving || words !== undefined
  const goToIt = (finding: Finding | undefined) => <TextButton onClick={() => focusFinding(store, finding)}>Go to it</TextButton>

  return (
    <>
      <div role="status" className="sr-only">
        {outcome?.kind === 'saved' && !isSaving ? outcome.words : ''}
      </div>
      {isVisible && (
        <section
          ref={keepRoomAbove}
          aria-label="Unsaved changes"
          className="absolute inset-x-3 bottom-4 z-10 mx-auto flex max-w-[720px] flex-wrap lg:right-[372px] xl:right-[404px] xl:left-[196px] items-center gap-x-2 gap-y-1 rounded-lg border border-line-2 bg-panel py-2 pr-2 pl-4 text-small text-mute shadow-float"
        >
          <div className="min-w-0 grow basis-48">
            {count > 0 && (
              <p className="truncate">
                <b className="font-bold text-change-ink">
                  {count} {count === 1 ? 'change' : 'changes'}
                </b>{' '}
                in {places.join(', ')}
              </p>
            )}
            {waitingUntil ? (
              <Waiting until={waitingUntil} platform={store.platform.label}>
                <TextButton onClick={save.stopWaiting}>Stop waiting</TextButton>
              </Waiting>
            ) : isSaving ? (
              <p>Saving…</p>
            ) : outcome && words !== undefined ? (
              outcome.kind === 'saved' ? (
                <p className={outcome.isOdd ? 'text-change-ink' : 'text-ok'}>
                  {words} {count > 0 && <TextButton onClick={save.dismiss}>Hide</TextButton>}
                </p>
              ) : (
                <>
                  <p role="alert" className="text-error [overflow-wrap:anywhere]">
                    {words}
                  </p>
                  {refused.length > 0 && (
                    <p className="text-caption text-error">
                      It is about {refusedAt.join(', ')}. {goToIt(refused[0])}
                    </p>
                  )}
                </>
              )
            ) : (
              count > 0 && <p className="text-caption">{keepingWords[keeping]}</p>
            )}
            {errors > 0 && (
              <p className="text-caption text-error">
                {errors} to mend before Save. {goToIt(wrong[0])}
              </p>
            )}
          </div>
          {count === 0 && words !== undefined && !isSaving && (
            <Button variant="ghost" icon="close" label="Close this message" onClick={save.dismiss} />
          )}
          {count > 0 && (
            <>
              <Button
                variant="ghost"
                onClick={() => {
                  save.dismiss()
                  const record = store.record()
                  forgetDiscarded()
                  store.discard()
                  // The bar goes away with what it was about, and the focus would go with it.
                  document.querySelector<HTMLElement>('h1')?.focus()
                  forgetDiscarded = toast({
                    title: `Discarded ${count} ${count === 1 ? 'change' : 'changes'}`,
                    seconds: 15,
                    ...(record && { action: { label: 'Undo', run: () => takeBack(store, record) } }),
                  })
                }}
              >
                Discard
              </Button>
              <Button
                variant="primary"
                onClick={save.save}
                {...(errors > 0 && {
                  disabledReason: `${errors} to mend first: see Checks.`,
                })}
              >
                {isClashing ? 'Save: choose first' : 'Save'}
                <Kbd keys="mod+S" />
              </Button>
            </>
          )}
        </section>
      )}
    </>
  )
}

/** Only the last discard can be taken back. */
let forgetDiscarded = () => {}

/** Brings back what was discarded. What was edited since is newer, and stays. */
function takeBack(store: DraftStore, record: DraftRecord): void {
  const { tag, fields } = store.get()
  if (tag !== record.tag && fields.size === 0) store.resume(record)
  else for (const [key, value] of Object.entries(record.values)) if (!fields.has(key)) store.form.setValue(key, value)
}

const TextButton = ({ children, onClick }: { children: string; onClick: () => void }) => (
  <button type="button" className="underline underline-offset-2" onClick={onClick}>
    {children}
  </button>
)
