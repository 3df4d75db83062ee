import { history, historyKeymap, insertNewline, isolateHistory, standardKeymap } from '@codemirror/commands'
import { closeSearchPanel, findNext, findPrevious, openSearchPanel, search } from '@codemirror/search'
import { Annotation, Compartment, EditorState, type Extension } from '@codemirror/state'
import { EditorView, keymap, type Panel, placeholder, type ViewUpdate } from '@codemirror/view'
import { commonEnds } from '../../lib/ends.ts'
import { type Edit, edited, plainBreaks } from '../../lib/line-breaks.ts'
import { cspNonce } from '../csp-nonce.ts'
import { caretInSight } from './caret-in-sight.ts'
import { look } from './look.ts'
import { shownChanges } from './shown-changes.ts'
import { type OddToken, type Tokens, tokenCompletion, tokenMarks } from './tokens.ts'

export type TextEditorProps = {
  readonly id: string
  readonly label: string
  readonly describedBy: string
  readonly isInvalid: boolean
  readonly placeholder: string
}

type Listeners = {
  onChange: (value: string) => void
  onBlur: () => void
  onOdd: (odd: readonly OddToken[]) => void
  /** The place of the find panel; nothing while it is shut. */
  onFind: (place: HTMLElement | undefined) => void
}

const fromOutside = Annotation.define<true>()

/**
 * A text of many lines: one value in, one value out on each edit. The value keeps the line breaks that it had; within,
 * there is one kind.
 */
export class TextEditor {
  readonly view: EditorView
  /** What is known of the tokens may have changed. */
  readonly lookAgain: () => void
  readonly #listeners: Listeners
  readonly #tokens: Tokens
  readonly #attributes = new Compartment()
  readonly #changes = new Compartment()
  #value: string
  #before: string
  #areChangesShown = false

  /** `began`: what stood there before it was edited, for a first step back. */
  constructor(value: string, began: string, before: string, lines: number, props: TextEditorProps, tokens: Tokens, listeners: Listeners) {
    this.#value = began
    this.#before = before
    this.#listeners = listeners
    this.#tokens = tokens
    const { marks, lookAgain } = tokenMarks(tokens, (odd) => listeners.onOdd(odd))
    this.lookAgain = lookAgain
    this.view = new EditorView({
      state: EditorState.create({
        doc: plainBreaks(began),
        extensions: [
          EditorView.cspNonce.of(cspNonce() ?? ''),
          EditorView.lineWrapping,
          EditorView.theme({
            '&': { minHeight: `${lines * 20 + 14}px` },
            '.cm-content': { minHeight: `${lines * 20 + 12}px` },
          }),
          look,
          caretInSight,
          history(),
          marks,
          tokenCompletion(tokens),
          search({
            top: true,
            createPanel: () => this.#panel(),
            scrollToMatch: (range) => EditorView.scrollIntoView(range, { y: 'nearest', yMargin: 40 }),
          }),
          EditorState.phrases.of({ Completions: tokens.label }),
          // Keys that a text box has, and no others: Tab leaves, Enter adds a line and nothing else.
          keymap.of([
            { key: 'Enter', run: insertNewline, shift: insertNewline },
            // It resets the field; on a Mac it would take a word away first.
            { key: 'Alt-Backspace', run: () => true },
            { key: 'Mod-f', run: openSearchPanel, preventDefault: true },
            { key: 'Escape', run: closeSearchPanel },
            { key: 'F3', run: findNext, shift: findPrevious },
            { key: 'Mod-g', run: findNext, shift: findPrevious },
            ...historyKeymap,
            ...standardKeymap,
          ]),
          EditorView.updateListener.of((update) => this.#follow(update)),
          EditorView.domEventHandlers({ blur: () => listeners.onBlur() }),
          this.#attributes.of(attributesOf(props)),
          this.#changes.of([]),
        ],
      }),
    })
    // Who leads to the field means the box, not the middle of a text that is higher than it.
    this.view.contentDOM.scrollIntoView = (options) => this.view.dom.scrollIntoView(options)
    this.setValue(value)
  }

  /** The newest value from outside. It is one step back like any other; the caret stays where it can. */
  setValue(value: string): void {
    if (value === this.#value) return
    this.#value = value
    const { doc } = this.view.state
    const [was, text] = [doc.toString(), plainBreaks(value)]
    const { head, tail } = commonEnds(was, text)
    if (head === was.length && was.length === text.length) return
    this.view.dispatch({
      changes: { from: head, to: was.length - tail, insert: text.slice(head, text.length - tail) },
      annotations: [fromOutside.of(true), isolateHistory.of('full')],
    })
  }

  setProps(props: TextEditorProps): void {
    this.view.dispatch({ effects: this.#attributes.reconfigure(attributesOf(props)) })
  }

  /** What changes are counted against. */
  setBefore(before: string): void {
    if (before === this.#before) return
    this.#before = before
    if (this.#areChangesShown) this.showChanges(true)
  }

  showChanges(areShown: boolean): void {
    this.#areChangesShown = areShown
    const extension: Extension = areShown ? shownChanges(plainBreaks(this.#before)) : []
    // Taken out before it is put in, so that it begins anew.
    this.view.dispatch({ effects: this.#changes.reconfigure([]) })
    this.view.dispatch({ effects: this.#changes.reconfigure(extension) })
  }

  /** Puts the name that was probably meant in place of an odd one. */
  mend({ from, to, like = '' }: OddToken): void {
    const insert = this.#tokens.open + like + this.#tokens.close
    this.view.dispatch({ changes: { from, to, insert }, userEvent: 'input', selection: { anchor: from + insert.length } })
    this.view.focus()
  }

  #follow({ docChanged, transactions, changes, state }: ViewUpdate): void {
    if (!docChanged || transactions.some((one) => one.annotation(fromOutside))) return
    const text = state.doc.toString()
    if (!this.#value.includes('\r')) this.#value = text
    else {
      const edits: Edit[] = []
      changes.iterChanges((from, to, _start, _end, words) => edits.push({ from, to, text: words.toString() }))
      this.#value = edited(this.#value, edits)
    }
    // Back at what was there, it is that to the byte.
    if (this.#before.includes('\r') && plainBreaks(this.#before) === text) this.#value = this.#before
    this.#listeners.onChange(this.#value)
  }

  #panel(): Panel {
    const dom = document.createElement('div')
    return { dom, top: true, mount: () => this.#listeners.onFind(dom), destroy: () => this.#listeners.onFind(undefined) }
  }
}

const attributesOf = ({ id, label, describedBy, isInvalid, placeholder: hint }: TextEditorProps): Extension => [
  EditorView.contentAttributes.of({
    id,
    tabindex: '0',
    'aria-label': label,
    'aria-describedby': describedBy,
    ...(isInvalid && { 'aria-invalid': 'true' }),
    spellcheck: 'true',
    autocorrect: 'on',
    autocapitalize: 'sentences',
  }),
  EditorView.editorAttributes.of(isInvalid ? { class: 'is-invalid' } : {}),
  hint ? placeholder(hint) : [],
]
