import type { Finding } from '../../../../contracts/core/field.ts'
import type { Row } from '../../../../contracts/core/row-list.ts'
import type { RowLook } from '../../../../ui/grid/grid-types.ts'
import type { RowNote } from './faq-notes.ts'
import type { FaqState } from './faq-state.ts'

export type FaqLook = RowLook & {
  readonly state: FaqState
  /** What is worth a look, in short. */
  readonly note: RowNote | undefined
  readonly messages: readonly string[]
}

const edges = { edited: 'changed', new: 'new', deleted: 'gone' } as const

/** How rows look, each made once: the same row, state and messages give the same look. */
export class FaqLooks {
  readonly #known = new WeakMap<
    Row,
    { state: FaqState; messages: ReadonlyMap<string, Finding> | undefined; note: RowNote | undefined; look: FaqLook }
  >()

  of(row: Row, state: FaqState, messages: ReadonlyMap<string, Finding> | undefined, note: RowNote | undefined): FaqLook {
    const known = this.#known.get(row)
    if (known && known.state === state && known.messages === messages && known.note?.words === note?.words) return known.look
    const errors = new Map(
      [...(messages ?? [])].filter(([, { severity }]) => severity === 'error').map(([column, { message }]) => [column, message]),
    )
    const look: FaqLook = {
      state,
      note,
      messages: [...(messages?.values() ?? [])].map(({ message }) => message),
      isLocked: state === 'deleted',
      ...(errors.size > 0 && { errors }),
      ...(state in edges && { edge: edges[state as keyof typeof edges] }),
    }
    this.#known.set(row, { state, messages, note, look })
    return look
  }
}
