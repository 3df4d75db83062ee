import { autocompletion, type CompletionContext, type CompletionResult, completionKeymap } from '@codemirror/autocomplete'
import { type Extension, Prec, StateEffect, StateField } from '@codemirror/state'
import { Decoration, type DecorationSet, EditorView, keymap, MatchDecorator, tooltips, ViewPlugin, type ViewUpdate } from '@codemirror/view'

/** `like`: the name that was probably meant. */
export type OddToken = {
  readonly name: string
  readonly from: number
  readonly to: number
  readonly reason: string
  readonly like?: string
}

/** Names between marks in a text: which there are, and which of those that stand there are none of them. */
export type Tokens = {
  readonly open: string
  readonly close: string
  readonly pattern: RegExp
  /** What a list of them is called. */
  readonly label: string
  readonly known: (text: string) => readonly { readonly name: string; readonly place: string }[]
  readonly odd: (text: string) => readonly OddToken[]
}

/** So long after the last keystroke a text is looked through. */
const restMilliseconds = 250

const setOdd = StateEffect.define<readonly OddToken[]>()

const oddMarks = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(marks, { changes, effects }) {
    for (const effect of effects) {
      if (!effect.is(setOdd)) continue
      return Decoration.set(
        effect.value.map(({ from, to, reason }) => Decoration.mark({ class: 'is-odd', attributes: { title: reason } }).range(from, to)),
        true,
      )
    }
    return marks.map(changes)
  },
  provide: (field) => EditorView.decorations.from(field),
})

/** `lookAgain` asks which names are odd: what is known may have changed elsewhere. */
export function tokenMarks(tokens: Tokens, onOdd: (odd: readonly OddToken[]) => void): { marks: Extension; lookAgain: () => void } {
  let lookAgain = () => {}
  const chips = new MatchDecorator({ regexp: new RegExp(tokens.pattern, 'g'), decoration: Decoration.mark({ class: 'is-token' }) })
  const marks = [
    oddMarks,
    ViewPlugin.define(
      (view) => ({
        marks: chips.createDeco(view),
        update(update: ViewUpdate) {
          this.marks = chips.updateDeco(update, this.marks)
        },
      }),
      { decorations: ({ marks }) => marks },
    ),
    ViewPlugin.define((view) => {
      let timer: ReturnType<typeof setTimeout>
      let last: readonly OddToken[] = []
      const look = () => {
        const odd = tokens.odd(view.state.doc.toString())
        if (odd.length === 0 && last.length === 0) return
        last = odd
        view.dispatch({ effects: setOdd.of(odd) })
        onOdd(odd)
      }
      const lookSoon = (after = restMilliseconds) => {
        clearTimeout(timer)
        timer = setTimeout(look, after)
      }
      lookSoon(0)
      lookAgain = lookSoon
      return {
        update: ({ docChanged }) => docChanged && lookSoon(),
        destroy: () => clearTimeout(timer),
      }
    }),
  ]
  return { marks, lookAgain: () => lookAgain() }
}

/** The names that fit, once the opening marks are typed; asked for by Ctrl+Space, the marks are put around. */
export function tokenCompletion({ open, close, known }: Tokens): Extension {
  const opening = new RegExp(`${open.replace(/\W/g, '\\$&')}[ \\t]*[^\\s{}]*$`)
  const source = (context: CompletionContext): CompletionResult | null => {
    const typed = context.matchBefore(opening)
    if (!typed && !context.explicit) return null
    const { state, pos } = context
    const from = typed ? pos - typed.text.slice(open.length).trimStart().length : pos
    return {
      from,
      validFor: /^[^\s{}]*$/,
      options: known(state.doc.toString()).map(({ name, place }) => ({
        label: name,
        detail: place,
        apply: (view, _completion, start, end) => {
          // Within a name that is there already, the rest of it goes.
          const line = view.state.sliceDoc(end, view.state.doc.lineAt(end).to)
          const rest = typed ? (/^[^\s{}]*/.exec(line)?.[0] ?? '') : ''
          const isInside = line.startsWith(close, rest.length)
          const had = typed ? commonStart(close, isInside ? close : line) : 0
          const insert = (typed ? '' : open) + name + close.slice(had)
          view.dispatch({
            changes: { from: start, to: isInside ? end + rest.length : end, insert },
            selection: { anchor: start + insert.length + had },
            userEvent: 'input.complete',
            scrollIntoView: true,
          })
        },
      })),
    }
  }
  return [
    autocompletion({ override: [source], icons: false, defaultKeymap: false, interactionDelay: 0, tooltipClass: () => 'is-tokens' }),
    Prec.highest(keymap.of([...completionKeymap])),
    tooltips({
      tooltipSpace: (view) => {
        const { top, left, bottom, right } = (view.dom.closest('[role=dialog]') ?? document.documentElement).getBoundingClientRect()
        return { top: Math.max(0, top), left: Math.max(0, left), bottom: Math.min(innerHeight, bottom), right: Math.min(innerWidth, right) }
      },
    }),
  ]
}

const commonStart = (a: string, b: string): number => {
  let length = 0
  while (length < a.length && a[length] === b[length]) length++
  return length
}
