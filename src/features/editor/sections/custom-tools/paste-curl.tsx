import { useMemo, useState } from 'react'
import type { Doc, RowsControl } from '../../../../contracts/core/field.ts'
import { readCurl } from '../../../../contracts/tools/curl.ts'
import type { RequestPart } from '../../../../contracts/tools/resolution.ts'
import { isSecretName } from '../../../../contracts/tools/secret-names.ts'
import { requestMembers } from '../../../../contracts/tools/tool.ts'
import { announce } from '../../../../ui/announce.ts'
import { Button } from '../../../../ui/button.tsx'
import { Dialog } from '../../../../ui/dialog.tsx'
import { TextArea } from '../../../../ui/text-area.tsx'
import { toast } from '../../../../ui/toast.ts'

type PasteCurlProps = {
  control: RowsControl
  /** What was pasted already. */
  text: string
  /** The tool as it is, to go back to. */
  before: Doc
  onClose: () => void
  onFill: (members: Doc) => void
}

const words: Readonly<Record<RequestPart, string>> = {
  method: 'another method than its own',
  url: 'an address',
  query: 'query parameters',
  headers: 'headers',
  body: 'a body',
}

/** A curl command, and the request that it sends, before it takes the place of the tool's own. */
export function PasteCurl({ control, text: pasted, before, onClose, onFill }: PasteCurlProps) {
  const [text, setText] = useState(pasted)
  const reading = useMemo(() => (text.trim() === '' ? undefined : readCurl(text)), [text])
  const request = reading && 'request' in reading ? reading.request : undefined
  const made = request && requestMembers(control, request)
  const notes = reading && 'notes' in reading ? reading.notes : []

  const fillIn = () => {
    if (!made) return
    const was = Object.fromEntries(Object.keys(made.members).map((key) => [key, before[key]]))
    onFill(made.members)
    announce('The request is filled in')
    toast({ title: 'The request is that of the command now.', action: { label: 'Undo', run: () => onFill(was) }, seconds: 12 })
  }

  return (
    <Dialog title="Paste a curl command" onClose={onClose} size="large">
      <div className="grid gap-3 pt-1">
        <TextArea
          label="curl command"
          value={text}
          onChange={setText}
          lines={6}
          isMono
          placeholder={"curl https://api.example.com/orders -H 'Authorization: Bearer …'"}
        />
        <div role="status" className="grid gap-2">
          {reading && 'reason' in reading && <p className="text-error">{reading.reason}.</p>}
          {request && (
            <div className="grid gap-0.5 rounded border border-line bg-sunk px-2.5 py-2 font-mono text-small [overflow-wrap:anywhere]">
              <p>
                <b>{request.method}</b> {request.url}
              </p>
              {request.query.map(({ name, value }) => (
                <p key={`${name}=${value}`} className="pl-4 text-mute">
                  ?{name}={isSecretName(name) ? '••••••••' : value}
                </p>
              ))}
              {request.headers.map(({ name, value }) => (
                <p key={`${name}:${value}`} className="pl-4 text-mute">
                  {name}: {isSecretName(name) ? '••••••••' : value}
                </p>
              ))}
              {request.body !== null && <p className="mt-1 max-h-40 overflow-auto whitespace-pre-wrap">{request.body}</p>}
            </div>
          )}
          {made && made.lost.length > 0 && (
            <p className="rounded bg-error-bg px-2.5 py-2 text-error">
              Left behind: a tool here cannot have {made.lost.map((part) => words[part]).join(', ')}.
            </p>
          )}
          {notes.map(({ kind, text: note }) => (
            <p
              key={note}
              className={`rounded px-2.5 py-2 ${kind === 'not-supported' ? 'bg-error-bg text-error' : 'bg-change-bg text-change-ink'}`}
            >
              {kind === 'not-supported' ? 'Missing: ' : kind === 'left-out' ? 'Left out: ' : 'Look here: '}
              {note}.
            </p>
          ))}
        </div>
        <div className="flex flex-wrap justify-end gap-2">
          <Button onClick={onClose}>Cancel</Button>
          <Button
            variant="primary"
            onClick={fillIn}
            {...(!made && { disabledReason: text.trim() === '' ? 'Paste a command first' : 'This is no command that can be read' })}
          >
            Fill in
          </Button>
        </div>
      </div>
    </Dialog>
  )
}
