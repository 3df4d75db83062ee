import { closeCompletion, completionStatus } from '@codemirror/autocomplete'
import { closeSearchPanel, openSearchPanel } from '@codemirror/search'
import type { StateEffect } from '@codemirror/state'
import { EditorView } from '@codemirror/view'
import { type ReactNode, useCallback, useEffect, useEffectEvent, useLayoutEffect, useRef, useState } from 'react'
import { createPortal, flushSync } from 'react-dom'
import { plainBreaks, withBreaksOf } from '../../lib/line-breaks.ts'
import { announce } from '../announce.ts'
import { Dialog } from '../dialog.tsx'
import { tipFor } from '../tooltip.ts'
import { FindPanel } from './find-panel.tsx'
import { placeIn, whenFree } from './take-over.ts'
import { TextEditor } from './text-editor.ts'
import type { OddToken, Tokens } from './tokens.ts'

export type LongTextProps = {
  /** Of the text area that stands there first, and then of what takes its place. */
  id: string
  label: string
  value: string
  onChange: (value: string) => void
  onBlur?: () => void
  lines: number
  placeholder?: string
  isInvalid?: boolean
  describedBy?: string
  /** What stood there before anybody typed, for a first step back. */
  began: string
  /** What the changes are counted against. */
  before: string
  tokens: Tokens
  /** Hears when what is known of the tokens may have changed. */
  watch: (changed: () => void) => () => void
  /** What is odd about the text, in a sentence. */
  say: (odd: readonly OddToken[]) => string
  /** Called when the text area is to go, within the same task in which the editor comes. */
  onTake: (isTaken: boolean) => void
  /** Around the text where it stands in a dialog of its own. */
  frame?: (content: ReactNode) => ReactNode
}

/** Where there is no pointer but a finger, the system's own text box selects, corrects and dictates better. */
const isTouchOnly = () => !window.matchMedia('(any-pointer: fine)').matches

/**
 * Takes the place of a text area once its code is there and nobody is in the middle of anything: names are marked and
 * completed, words found and replaced, changes shown in place. The focus, the caret and what was typed stay.
 */
export function LongText(props: LongTextProps) {
  const { id, value, lines, placeholder = '', isInvalid = false, describedBy = '', label, before, tokens, say, watch, frame } = props
  const host = useRef<HTMLDivElement>(null)
  const [dialogHost, setDialogHost] = useState<HTMLElement | null>(null)
  const [editor, setEditor] = useState<TextEditor>()
  const [odd, setOdd] = useState<readonly OddToken[]>([])
  const [find, setFind] = useState<HTMLElement>()
  const [areChangesShown, setChangesShown] = useState(false)
  /** While the text stands in a dialog: the room that it leaves, and where it was scrolled to. */
  const [away, setAway] = useState<{ height: number }>()
  const scrolled = useRef<StateEffect<unknown>>(undefined)

  const oddId = `${id}-odd`
  const attributes = { id, label, isInvalid, placeholder, describedBy: `${describedBy} ${oddId}` }
  const descriptions = attributes.describedBy
  const makeEditor = useEffectEvent((area: HTMLTextAreaElement) => {
    const place = placeIn(area)
    // The text area made all line breaks one kind.
    const own = place.hasFocus ? withBreaksOf(props.began, plainBreaks(value)) : value
    if (own !== value) change(own)
    const made = new TextEditor(own, place.hasFocus ? props.began : value, before, lines, attributes, tokens, {
      onChange: (next) => change(next),
      onBlur: () => leave(),
      onOdd: setOdd,
      onFind: setFind,
    })
    made.view.dom.style.height = place.height
    made.view.dispatch({
      selection: place.isBackward ? { anchor: place.end, head: place.start } : { anchor: place.start, head: place.end },
    })
    flushSync(() => {
      props.onTake(true)
      setEditor(made)
    })
    made.view.scrollDOM.scrollTop = place.top
    if (!place.hasFocus) return made
    made.view.focus()
    // Lines that are not drawn yet are only guessed to be as high as they were.
    if (place.top > 0) made.view.dispatch({ effects: EditorView.scrollIntoView(made.view.state.selection.main.head) })
    return made
  })
  const change = useEffectEvent((next: string) => props.onChange(next))
  const leave = useEffectEvent(() => props.onBlur?.())
  const give = useEffectEvent(() => props.onTake(false))

  useEffect(() => {
    const area = document.getElementById(id)
    if (!(area instanceof HTMLTextAreaElement) || isTouchOnly()) return
    let made: TextEditor | undefined
    const stop = whenFree(area, () => {
      made = makeEditor(area)
    })
    return () => {
      stop()
      if (!made) return
      made.view.destroy()
      setEditor(undefined)
      give()
    }
  }, [id])

  // A label leads to form controls alone.
  useEffect(() => {
    const name = editor && document.querySelector(`label[for="${id}"]`)
    const lead = () => editor?.view.focus()
    name?.addEventListener('click', lead)
    return () => name?.removeEventListener('click', lead)
  }, [editor, id])

  // One text, wherever it stands: in the form, or in a dialog as soon as that is drawn, before it hides all else from screen readers.
  const enterDialog = useCallback(
    (place: HTMLElement | null) => {
      if (place && editor) {
        bring(editor, place, scrolled.current)
        focusAtCaret(editor)
      }
      setDialogHost(place)
    },
    [editor],
  )
  useLayoutEffect(() => {
    if (!editor || !host.current || dialogHost) return
    bring(editor, host.current, scrolled.current)
    // Back from its dialog, where the person wrote.
    if (scrolled.current) focusAtCaret(editor)
  }, [editor, dialogHost])

  useEffect(() => {
    if (!editor || !dialogHost) return
    const { view } = editor
    // Escape ends the innermost thing alone; the dialog listens before the text does.
    const onEscape = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || !((isListOpen(view) && closeCompletion(view)) || closeSearchPanel(view))) return
      event.preventDefault()
      event.stopPropagation()
      view.focus()
    }
    window.addEventListener('keydown', onEscape, true)
    return () => window.removeEventListener('keydown', onEscape, true)
  }, [editor, dialogHost])

  // Where the text area stays, its text is looked through all the same.
  const look = useEffectEvent((text: string) => setOdd(tokens.odd(plainBreaks(text))))
  useEffect(() => {
    if (!isTouchOnly()) return
    document.getElementById(id)?.setAttribute('aria-describedby', descriptions)
    const timer = setTimeout(() => look(value), 500)
    return () => clearTimeout(timer)
  }, [id, value, descriptions])

  useEffect(() => editor?.setValue(value), [editor, value])
  useEffect(() => editor?.setBefore(before), [editor, before])
  useEffect(
    () => editor?.setProps({ id, label, isInvalid, placeholder, describedBy: descriptions }),
    [editor, id, label, isInvalid, placeholder, descriptions],
  )
  useEffect(() => (editor ? watch(() => editor.lookAgain()) : undefined), [editor, watch])

  const move = (isAway: boolean) => {
    if (!editor) return
    scrolled.current = editor.view.scrollSnapshot()
    setAway(isAway ? { height: editor.view.dom.offsetHeight } : undefined)
  }
  const showChanges = (areShown: boolean) => {
    editor?.showChanges(areShown)
    setChangesShown(areShown)
    announce(areShown ? 'Changes are shown in the text' : 'Changes are not shown')
  }

  const sentence = say(odd)
  const fixable = odd.find(({ like }) => like !== undefined)
  const tools = (
    <div className="mt-1 flex min-h-6 flex-wrap items-center gap-x-2 text-caption">
      <p id={oddId} className="min-w-0 grow basis-32 text-error max-sm:basis-full" {...tipFor(sentence || undefined)}>
        {sentence}
      </p>
      {editor && (
        <>
          {fixable && <Tool onClick={() => editor.mend(fixable)}>Write {tokens.open + fixable.like + tokens.close}</Tool>}
          <Tool onClick={() => openSearchPanel(editor.view)} tip="Ctrl+F in the text">
            Find
          </Tool>
          <Tool
            isPressed={areChangesShown}
            onClick={() => (areChangesShown || value !== before) && showChanges(!areChangesShown)}
            {...(!areChangesShown && value === before && { offBecause: 'Nothing is changed in this text' })}
          >
            Show changes
          </Tool>
          {!away && <Tool onClick={() => move(true)}>Expand</Tool>}
        </>
      )}
    </div>
  )
  const large = (
    <>
      <div ref={enterDialog} className="p-1" />
      {dialogHost && tools}
    </>
  )
  return (
    <>
      <div ref={host} style={{ minHeight: away?.height }} />
      {!dialogHost && tools}
      {away && (
        <Dialog title={label} size="large" onClose={() => move(false)}>
          {frame ? frame(large) : large}
        </Dialog>
      )}
      {find && editor && createPortal(<FindPanel view={editor.view} text={value} />, find)}
    </>
  )
}

function bring({ view }: TextEditor, place: HTMLElement, scrolled: StateEffect<unknown> | undefined) {
  if (view.dom.parentElement === place) return
  place.append(view.dom)
  if (scrolled) view.dispatch({ effects: scrolled })
}

/** Browsers put the caret of what was moved at its start. */
function focusAtCaret({ view }: TextEditor) {
  const { anchor, head } = view.state.selection.main
  view.focus()
  const [from, to] = [view.domAtPos(anchor), view.domAtPos(head)]
  getSelection()?.setBaseAndExtent(from.node, from.offset, to.node, to.offset)
}

type ToolProps = { children: ReactNode; onClick: () => void; isPressed?: boolean; tip?: string; offBecause?: string }

function Tool({ children, onClick, isPressed, tip, offBecause }: ToolProps) {
  return (
    <button
      type="button"
      className={`min-h-6 shrink-0 rounded-sm px-1 underline-offset-3 hover:text-ink ${isPressed ? 'bg-accent-bg font-medium text-ink' : 'text-mute underline'}`}
      aria-pressed={isPressed}
      aria-disabled={offBecause ? true : undefined}
      onClick={onClick}
      {...tipFor(offBecause ?? tip)}
    >
      {children}
      {offBecause && <span className="sr-only">: {offBecause}</span>}
    </button>
  )
}

/** A list that is only being looked for is nothing that Escape could end. */
const isListOpen = ({ state }: EditorView): boolean => completionStatus(state) === 'active'
