import type { FleetAddition, FleetDraft, FleetEdit } from '../../contracts/faq/fleet.ts'
import type { QuestionGroup } from '../../contracts/faq/group-questions.ts'

export type FleetState = 'answered' | 'pending' | 'edited' | 'new' | 'deleted'

/** One question as the sheet shows it: what most assistants have, with what is edited on top. */
export type FleetRow = {
  readonly key: string
  readonly question: string
  readonly answer: string
  readonly state: FleetState
  readonly group: QuestionGroup | undefined
  readonly owners: number
  readonly differsIn: number
}

export const stateWords: Readonly<Record<FleetState, string>> = {
  answered: 'Answered',
  pending: 'Needs an answer',
  edited: 'Edited',
  new: 'New',
  deleted: 'Deleted',
}

type Known = { readonly group: QuestionGroup; readonly edit: FleetEdit | undefined; readonly row: FleetRow }

/** Rows that stay the same objects while neither their question nor their edit is another. */
export class FleetRows {
  #known = new Map<string, Known>()
  #added = new WeakMap<FleetAddition, FleetRow>()

  of(groups: readonly QuestionGroup[], { edits, added }: FleetDraft): readonly FleetRow[] {
    const next = new Map<string, Known>()
    const rows = groups.map((group) => {
      const edit = edits[group.key]
      const known = this.#known.get(group.key)
      const kept = known && known.group === group && known.edit === edit ? known : { group, edit, row: rowOf(group, edit) }
      next.set(group.key, kept)
      return kept.row
    })
    this.#known = next
    return [...rows, ...added.map((one) => this.#addedRow(one))]
  }

  #addedRow(addition: FleetAddition): FleetRow {
    let row = this.#added.get(addition)
    if (!row) {
      const { id, question, answer } = addition
      row = { key: id, question, answer, state: 'new', group: undefined, owners: 0, differsIn: 0 }
      this.#added.set(addition, row)
    }
    return row
  }
}

function rowOf(group: QuestionGroup, edit: FleetEdit | undefined): FleetRow {
  const usual = usualAnswer(group)
  const isPending = group.answers.some(({ answer }) => answer === '')
  return {
    key: group.key,
    question: edit?.question ?? group.question,
    answer: edit?.answer ?? usual,
    state: edit?.isDeleted ? 'deleted' : edit ? 'edited' : isPending ? 'pending' : 'answered',
    group,
    owners: group.owners,
    differsIn: group.differsIn,
  }
}

/** What most say; where most say nothing yet, what most of the others do. */
export const usualAnswer = ({ answers }: QuestionGroup): string => answers.find(({ answer }) => answer !== '')?.answer ?? ''
