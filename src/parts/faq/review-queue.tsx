import { type KeyboardEvent, useCallback, useMemo, useRef, useState } from 'react'
import { spokenSeconds } from '../../contracts/core/spoken.ts'
import { similarAnswered } from '../../contracts/faq/similar-answered.ts'
import { announce } from '../../ui/announce.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Kbd } from '../../ui/kbd.tsx'
import { TextArea } from '../../ui/text-area.tsx'

/** A question that waits for a person. `where`: whose it is, where that is not plain. */
export type QueueItem = { readonly id: string; readonly question: string; readonly answer: string; readonly where?: string }
/** An answered question, to take an answer over from. */
export type AnsweredItem = { readonly question: string; readonly answer: string; readonly where?: string }

type ReviewQueueProps = {
  /** What waits when the queue is opened. */
  items: readonly QueueItem[]
  answered: readonly AnsweredItem[]
  speed: number
  onAnswer: (id: string, answer: string) => void
  onDismiss: (id: string) => void
  /** Takes the last step back; false where there is none. */
  onUndo: () => boolean
  onClose: () => void
}

type Done = { readonly id: string; readonly how: 'answered' | 'dismissed' }

/** One question that waits for a person after the other, with similar ones that are answered; all of it by single keys. */
export function ReviewQueue({ items, answered, speed, onAnswer, onDismiss, onUndo, onClose }: ReviewQueueProps) {
  const [queue] = useState(items)
  const [done, setDone] = useState<readonly Done[]>([])
  const [at, setAt] = useState(0)
  const [texts, setTexts] = useState<ReadonlyMap<string, string>>(new Map())
  /** The question that was to be approved without an answer. */
  const [asked, setAsked] = useState<string>()
  const box = useRef<HTMLDivElement>(null)

  const isDone = (id: string) => done.some((one) => one.id === id)
  const item = queue[at]
  const open = queue.length - done.length
  const text = item ? (texts.get(item.id) ?? item.answer) : ''
  const similar = useMemo(
    () => (item ? similarAnswered(item.question, answered).flatMap(({ item: place }) => answered[place] ?? []) : []),
    [item, answered],
  )

  // The keys of the queue hold from the first moment on, and none of them is typed into an answer.
  const begin = useCallback((element: HTMLDivElement | null) => {
    box.current = element
    element?.focus()
  }, [])

  const areaOf = () => box.current?.querySelector('textarea')
  /** At once: the next key may be there before the next question is drawn. */
  const toBox = () => box.current?.focus()
  const go = (to: number, handled: readonly Done[] = done) => {
    const order = [...queue.keys()]
    const isOpen = (index: number) => !handled.some(({ id }) => id === queue[index]?.id)
    const next = order.slice(to).find(isOpen) ?? order.find(isOpen) ?? to
    setAt(Math.min(queue.length - 1, Math.max(0, next)))
    toBox()
  }
  const step = (by: 1 | -1) => {
    setAt(Math.min(queue.length - 1, Math.max(0, at + by)))
    toBox()
  }
  const finish = (how: Done['how']) => {
    if (!item) return
    const next = [...done.filter(({ id }) => id !== item.id), { id: item.id, how }]
    setDone(next)
    announce(`${how === 'answered' ? 'Answered' : 'Dismissed'}. ${queue.length - next.length} left.`)
    go(at + 1, next)
  }
  const approve = () => {
    if (!item) return
    if (!text.trim()) {
      announce('There is no answer yet: write one.')
      setAsked(item.id)
      areaOf()?.focus()
      return
    }
    onAnswer(item.id, text)
    finish('answered')
  }
  const dismiss = () => {
    if (!item) return
    onDismiss(item.id)
    finish('dismissed')
  }
  const undo = () => {
    const last = done.at(-1)
    if (!last || !onUndo()) {
      announce('Nothing to undo.')
      return
    }
    setDone(done.slice(0, -1))
    setAt(
      Math.max(
        0,
        queue.findIndex(({ id }) => id === last.id),
      ),
    )
    announce('Undone.')
    toBox()
  }
  const take = (place: number) => {
    const like = similar[place]
    if (!item || !like) return
    setTexts(new Map(texts).set(item.id, like.answer))
    announce('Taken over. A approves it, E edits it.')
  }

  const keys: Readonly<Record<string, () => void>> = {
    a: approve,
    e: () => areaOf()?.focus(),
    d: dismiss,
    u: undo,
    j: () => step(1),
    k: () => step(-1),
  }
  const handleKey = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    const isTyping = event.target instanceof HTMLTextAreaElement
    const run = (act: (() => void) | undefined) => {
      if (!act) return
      event.preventDefault()
      act()
    }
    if (isTyping) {
      if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) run(approve)
      return
    }
    if (event.ctrlKey || event.metaKey || event.altKey) return
    if (/^[1-5]$/.test(event.key)) run(() => take(Number(event.key) - 1))
    else run(keys[event.key.toLowerCase()])
  }
  /** Esc leaves the answer first. */
  const handleEscape = () => {
    if (!(document.activeElement instanceof HTMLTextAreaElement)) return false
    toBox()
    return true
  }

  return (
    <Dialog title="Review queue" size="full" onClose={onClose} onEscape={handleEscape}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: single keys act on the question in it */}
      <div ref={begin} tabIndex={-1} onKeyDown={handleKey} className="grid h-full content-start gap-4 outline-none">
        <p role="status" className="text-small text-mute">
          {open === 0 ? 'Nothing waits any more.' : `${open} of ${queue.length} left`}
          {done.length > 0 && `, ${done.length} done in this draft. Nothing is live until you save.`}
        </p>
        {item && open > 0 ? (
          <div className="grid grid-cols-[minmax(0,1.4fr)_minmax(0,1fr)] gap-6 max-md:grid-cols-1">
            <section aria-label="Question" className="grid content-start gap-3">
              <p className="text-caption text-mute">
                Question {at + 1} of {queue.length}
                {item.where && ` · ${item.where}`}
                {isDone(item.id) && ' · done'}
              </p>
              <h3 dir="auto" className="text-title font-bold [overflow-wrap:anywhere]">
                {item.question || 'A question without words'}
              </h3>
              <TextArea
                label={`Answer to “${item.question}”`}
                lines={5}
                value={text}
                onChange={(answer) => setTexts(new Map(texts).set(item.id, answer))}
                placeholder="What the assistant should answer"
              />
              <p className="min-h-4 text-caption text-mute">
                {item.id === asked && !text.trim() && <span className="text-error">There is no answer yet: write one. </span>}
                {text.trim() && `≈ ${spokenSeconds(text, speed).toFixed(1)} s spoken. `}
                Ctrl+Enter approves while you write, Esc leaves the answer.
              </p>
              <div className="flex flex-wrap gap-2">
                <Button variant="primary" onClick={approve}>
                  Approve <Kbd keys="A" />
                </Button>
                <Button onClick={() => areaOf()?.focus()}>
                  Edit <Kbd keys="E" />
                </Button>
                <Button onClick={dismiss}>
                  Dismiss <Kbd keys="D" />
                </Button>
                <Button variant="ghost" onClick={undo} {...(done.length === 0 && { disabledReason: 'Nothing to undo' })}>
                  Undo <Kbd keys="U" />
                </Button>
                <span className="grow" />
                <Button variant="ghost" onClick={() => step(-1)}>
                  Previous <Kbd keys="K" />
                </Button>
                <Button variant="ghost" onClick={() => step(1)}>
                  Next <Kbd keys="J" />
                </Button>
              </div>
            </section>
            <section aria-label="Similar questions" className="grid content-start gap-2">
              <h3 className="text-small font-medium">Similar questions that are answered</h3>
              {similar.length === 0 && <p className="text-small text-mute">None is like it.</p>}
              <ol className="grid gap-2">
                {similar.map((like, place) => (
                  <li
                    key={`${like.where} ${like.question}`}
                    className="grid gap-1 rounded-md border border-line bg-sunk p-2.5 text-small [overflow-wrap:anywhere]"
                  >
                    <p dir="auto" className="font-medium">
                      {like.question}
                    </p>
                    <p dir="auto" className="line-clamp-8 whitespace-pre-wrap">
                      {like.answer}
                    </p>
                    <div className="flex items-center gap-2">
                      <Button size="small" label={`Take over the answer to “${like.question}”`} onClick={() => take(place)}>
                        Take over <Kbd keys={String(place + 1)} />
                      </Button>
                      {like.where && <span className="text-caption text-mute">{like.where}</span>}
                    </div>
                  </li>
                ))}
              </ol>
            </section>
          </div>
        ) : (
          <div className="grid justify-items-start gap-3">
            <p className="text-section font-bold">
              {done.length === 0
                ? 'Nothing waits.'
                : `${done.filter(({ how }) => how === 'answered').length} answered, ${done.filter(({ how }) => how === 'dismissed').length} dismissed.`}
            </p>
            <div className="flex gap-2">
              <Button variant="primary" onClick={onClose}>
                Close
              </Button>
              {done.length > 0 && (
                <Button onClick={undo}>
                  Undo <Kbd keys="U" />
                </Button>
              )}
            </div>
          </div>
        )}
      </div>
    </Dialog>
  )
}
