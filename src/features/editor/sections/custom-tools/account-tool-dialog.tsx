import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import type { AccountTools } from '../../../../contracts/account-tools.ts'
import type { Conflict, Problem } from '../../../../contracts/api.ts'
import { describeStates } from '../../../../contracts/core/describe.ts'
import type { Doc, Finding } from '../../../../contracts/core/field.ts'
import { keptSecret } from '../../../../contracts/core/secret.ts'
import { withoutAnySecret } from '../../../../contracts/tools/secret-headers.ts'
import { plainMarks } from '../../../../contracts/tools/secret-marks.ts'
import type { AccountTool, AccountTools as Listed } from '../../../../contracts/tools-api.ts'
import { ApiError } from '../../../../data/call.ts'
import { deleteAccountTool, readToolsAgain, saveAccountTool, sendAccountTool } from '../../../../data/tools/account-tools.ts'
import { textOf } from '../../../../lib/json.ts'
import { announce } from '../../../../ui/announce.ts'
import { Button } from '../../../../ui/button.tsx'
import { Dialog } from '../../../../ui/dialog.tsx'
import { toast } from '../../../../ui/toast.ts'
import { columnOf } from '../../fields/use-rows.ts'
import { DiffLine } from '../../rail/changes-panel.tsx'
import { JsonText } from '../../rail/json-text.tsx'
import { AccountClash } from './account-clash.tsx'
import { type AccountDraft, draftOf, putDraft, useAccountChanges, useAccountDraft } from './account-draft.ts'
import { ToolEditor } from './tool-editor.tsx'
import { toolTitle } from './tool-words.ts'
import { countTouched, Touched } from './touched.tsx'

type AccountToolDialogProps = {
  declared: AccountTools
  connection: string
  /** Undefined for a new one. */
  tool: AccountTool | undefined
  listed: Listed
  onClose: () => void
}

type Step = 'edit' | 'save' | 'delete' | 'leave'

/** A tool of the account as a form. It has a Save of its own: it is no part of the assistant's draft, and live at once for all that have it. */
export function AccountToolDialog({ declared, connection, tool, listed, onClose }: AccountToolDialogProps) {
  const { platform, field } = declared
  const client = useQueryClient()
  const id = tool?.id ?? null
  const place = `${connection}/account/${id ?? 'new'}`
  const [fresh] = useState(() => draftOf(tool?.doc ?? field.control.blank, tool?.tag ?? ''))
  const draft = useAccountDraft(place) ?? fresh
  const { changes, messages, isChanged } = useAccountChanges(declared, draft, id === null)
  const [step, setStep] = useState<Step>('edit')
  const [isBusy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem>()
  const attempt = useRef<{ of: string; key: string }>(undefined)
  useWarning(isChanged)

  const said = withRefused(messages, problem?.fieldErrors)
  const errors = [...said.values()].filter(({ severity }) => severity === 'error').length
  const conflicts: readonly Conflict[] = problem?.conflicts ?? []
  const name = textOf(draft.row[columnOf(field.control, 'tool-name')?.key ?? ''] ?? '')
  const usedBy = tool?.usedBy ?? []
  const count = countTouched(usedBy, listed.unknown)
  const put = (next: AccountDraft) => {
    putDraft(place, next)
    setProblem(undefined)
    setStep('edit')
  }
  const close = () => {
    if (isChanged && step !== 'leave') setStep('leave')
    else onClose()
  }

  const run = async (work: () => Promise<unknown>, done: string) => {
    setBusy(true)
    setProblem(undefined)
    try {
      await work()
      putDraft(place, undefined)
      toast({ title: done })
      void readToolsAgain(client, connection)
      onClose()
    } catch (error) {
      const found: Problem = error instanceof ApiError ? error.problem : { title: String(error), status: 0 }
      setProblem(found)
      setStep('edit')
      announce(`${found.title} ${found.detail ?? ''}`)
    } finally {
      setBusy(false)
    }
  }
  const save = () => {
    // The same request again is the same save, also after an answer that was lost.
    const of = JSON.stringify([draft.tag, changes])
    const { key } = attempt.current?.of === of ? attempt.current : { key: crypto.randomUUID() }
    attempt.current = { of, key }
    const base = Object.fromEntries(Object.keys(changes).map((unit) => [unit, draft.base[unit] ?? null]))
    return run(
      () => saveAccountTool({ connection, id }, { base, changes, tag: draft.tag, key }),
      id === null ? `Created ${name}. Tick it to give it to an assistant.` : `Saved ${name}. It is live for ${count}.`,
    )
  }

  const reason = !isChanged
    ? 'Nothing is changed'
    : errors > 0
      ? `Mend ${errors === 1 ? 'what is marked' : `the ${errors} places that are marked`} first`
      : conflicts.length > 0
        ? 'Choose above which version stays'
        : undefined
  const title = id === null ? 'New tool of the account' : `Edit ${toolTitle(field.control, draft.base)}`
  const touched = <Touched connection={connection} platform={platform.label} usedBy={usedBy} unknown={listed.unknown} />

  return (
    <Dialog title={title} size="large" onClose={close}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: it only hears the key for Save, which is not the assistant's here */}
      <div
        className="@container grid gap-3 pl-px"
        onKeyDown={(event) => {
          if (event.key.toLowerCase() !== 's' || !(event.ctrlKey || event.metaKey)) return
          event.preventDefault()
          event.stopPropagation()
          if (reason) announce(`Not saved. ${reason}.`)
          else if (step === 'edit') setStep('save')
        }}
      >
        {problem && conflicts.length === 0 && (
          <div role="alert" className="rounded-md bg-error-bg px-2.5 py-2 text-small">
            <p className="font-medium text-error">{problem.title}</p>
            {problem.detail && <p className="[overflow-wrap:anywhere]">{problem.detail}</p>}
          </div>
        )}
        {problem?.current && conflicts.length > 0 && (
          <AccountClash
            platform={platform}
            conflicts={conflicts}
            onChoose={(taken) => {
              const { doc, tag } = problem.current ?? { doc: draft.base, tag: draft.tag }
              const mine = Object.keys(changes).filter((unit) => !taken.has(unit))
              put({ base: doc, tag, row: { ...doc, ...Object.fromEntries(mine.map((unit) => [unit, draft.row[unit]])), $id: 'tool' } })
            }}
          />
        )}
        <ToolEditor
          field={field}
          control={field.control}
          tool={draft.row}
          memory={place}
          before={id === null ? undefined : draft.base}
          title={toolTitle(field.control, draft.row)}
          taken={new Set(listed.tools.filter((one) => one.id !== id).map(({ doc }) => toolTitle(field.control, doc)))}
          messages={said}
          onUpdate={(members) => put({ ...draft, row: { ...draft.row, ...members } })}
          sampleKey={place}
          send={(asked, args) => sendAccountTool({ connection, id }, asked, args)}
        />
        <div className="sticky -bottom-5 z-1 -mx-5 -mb-5 grid gap-2 rounded-b-lg border-t border-line bg-panel px-5 pt-3 pb-4 text-small">
          {step === 'edit' && (
            <Footer>
              <p className="grow text-caption text-mute">
                {id === null ? (
                  'It belongs to the account: assistants have it once it is ticked there.'
                ) : (
                  <>A save is live at once {touched}</>
                )}
              </p>
              {id !== null && (
                <Button variant="ghost" icon="trash" onClick={() => setStep('delete')}>
                  Delete
                </Button>
              )}
              <Button onClick={close}>Cancel</Button>
              <Button variant="primary" onClick={() => setStep('save')} {...(reason && { disabledReason: reason })}>
                {id === null ? 'Create tool' : 'Save tool'}
              </Button>
            </Footer>
          )}
          {step === 'save' && (
            <>
              <Request {...{ declared, draft, changes, id }} />
              <Footer>
                <p className="grow">
                  {id === null ? (
                    <>This makes {name} in the account.</>
                  ) : (
                    <>
                      This changes {name} at once {touched}
                    </>
                  )}
                </p>
                <Button onClick={() => setStep('edit')}>Back</Button>
                <Focused>
                  <Button variant="primary" onClick={() => void save()} {...(isBusy && { disabledReason: 'It is on its way' })}>
                    {isBusy ? 'Saving…' : id === null ? 'Create it' : `Save for ${count}`}
                  </Button>
                </Focused>
              </Footer>
            </>
          )}
          {step === 'delete' && tool && (
            <Footer>
              <p className="grow">
                This deletes {toolTitle(field.control, draft.base)} for good, {touched} It cannot be undone.
              </p>
              <Button onClick={() => setStep('edit')}>Keep it</Button>
              <Focused>
                <Button
                  variant="danger"
                  onClick={() =>
                    void run(() => deleteAccountTool(connection, tool.id, draft.tag), `Deleted ${toolTitle(field.control, draft.base)}.`)
                  }
                  {...(isBusy && { disabledReason: 'It is on its way' })}
                >
                  Delete it
                </Button>
              </Focused>
            </Footer>
          )}
          {step === 'leave' && (
            <Footer>
              <p className="grow">Your edits are not saved. They stay on this page until it is closed.</p>
              <Button
                variant="ghost"
                onClick={() => {
                  putDraft(place, undefined)
                  onClose()
                }}
              >
                Discard them
              </Button>
              <Button onClick={onClose}>Close, keep them</Button>
              <Focused>
                <Button variant="primary" onClick={() => setStep('edit')}>
                  Go on editing
                </Button>
              </Focused>
            </Footer>
          )}
        </div>
      </div>
    </Dialog>
  )
}

const Footer = ({ children }: { children: React.ReactNode }) => (
  <div className="flex flex-wrap items-center justify-end gap-2">{children}</div>
)

/** Gives the focus to the button in it: the step before had it, and is gone. */
function Focused({ children }: { children: React.ReactNode }) {
  const place = useRef<HTMLSpanElement>(null)
  useEffect(() => place.current?.querySelector('button')?.focus(), [])
  return <span ref={place}>{children}</span>
}

type RequestProps = { declared: AccountTools; draft: AccountDraft; changes: Doc; id: string | null }

/** What is different, in words, and the body that will leave. */
function Request({ declared: { platform }, draft: { base }, changes, id }: RequestProps) {
  const shown = plainMarks(withoutAnySecret(platform, changes)) as Doc
  return (
    <div className="grid max-h-[38vh] gap-2 overflow-auto">
      {id !== null && (
        <div>
          {Object.keys(changes).flatMap((key) => {
            const unit = platform.units.get(key)
            return unit ? describeStates(platform, unit, base[key], changes[key]).map((line) => <DiffLine key={key} line={line} />) : []
          })}
        </div>
      )}
      <details>
        <summary className="cursor-pointer text-caption text-mute">The request</summary>
        <p className="mt-1 font-mono text-caption">
          <b>{id === null ? 'POST' : platform.update.method}</b> {platform.update.path(id ?? '').replace(/\/$/, '')}
        </p>
        <section
          aria-label="Body of the tool’s request"
          className="mt-1 rounded border border-line bg-sunk px-2.5 py-1.5 font-mono text-caption leading-[18px] whitespace-pre-wrap [overflow-wrap:anywhere]"
        >
          <JsonText value={shown} />
        </section>
        {JSON.stringify(shown).includes(keptSecret) && (
          <p className="mt-1 text-caption text-mute">{keptSecret} stands for a secret, which the server fills in.</p>
        )}
      </details>
    </div>
  )
}

/** What the platform refuses, beside what is known to be wrong. */
function withRefused(messages: ReadonlyMap<string, Finding>, refused: Problem['fieldErrors'] = {}): ReadonlyMap<string, Finding> {
  const said = Object.entries(refused).map(([path, words]): [string, Finding] => [
    path,
    { rule: 'refused', severity: 'error', path, message: words.join(' ') },
  ])
  return new Map([...said, ...messages])
}

/** Browsers ask before they leave a page with edits that are not saved. */
function useWarning(isChanged: boolean): void {
  useEffect(() => {
    if (!isChanged) return
    const warn = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', warn)
    return () => window.removeEventListener('beforeunload', warn)
  }, [isChanged])
}
