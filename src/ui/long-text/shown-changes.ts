import { type Extension, StateEffect, StateField } from '@codemirror/state'
import { Decoration, type DecorationSet, EditorView, ViewPlugin, WidgetType } from '@codemirror/view'
import { type ChangeMarks, changeMarks } from './change-marks.ts'

const restMilliseconds = 300

/** What is longer is cut in its middle: the whole of it can be read where changes are listed. */
const mostGone = 600

class Gone extends WidgetType {
  constructor(readonly text: string) {
    super()
  }
  override eq(other: Gone): boolean {
    return other.text === this.text
  }
  override toDOM(): HTMLElement {
    const element = document.createElement('del')
    element.textContent = this.text
    return element
  }
  override get lineBreaks(): number {
    return this.text.split('\n').length - 1
  }
  override ignoreEvent(): boolean {
    return false
  }
}

const shorten = (text: string) => (text.length > mostGone ? `${text.slice(0, mostGone / 2)} … ${text.slice(-mostGone / 2)}` : text)

const setMarks = StateEffect.define<ChangeMarks>()
const added = Decoration.mark({ tagName: 'ins' })

const marksField = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(marks, { changes, effects }) {
    for (const effect of effects) {
      if (!effect.is(setMarks)) continue
      return Decoration.set(
        [
          ...effect.value.added.map(({ from, to }) => added.range(from, to)),
          ...effect.value.removed.map(({ at, text }) => Decoration.widget({ widget: new Gone(shorten(text)), side: -1 }).range(at)),
        ],
        true,
      )
    }
    return marks.map(changes)
  },
  provide: (field) => EditorView.decorations.from(field),
})

/** Marks what came and shows what is gone since `before`; counted anew while nothing else is to do, never between two keystrokes. */
export const shownChanges = (before: string): Extension => [
  marksField,
  ViewPlugin.define((view) => {
    let timer: ReturnType<typeof setTimeout>
    const compareSoon = (after: number) => {
      clearTimeout(timer)
      timer = setTimeout(() => {
        view.dispatch({ effects: setMarks.of(changeMarks(before, view.state.doc.toString())) })
      }, after)
    }
    compareSoon(0)
    return {
      update: ({ docChanged }) => docChanged && compareSoon(restMilliseconds),
      destroy: () => clearTimeout(timer),
    }
  }),
]
