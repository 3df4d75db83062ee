import { useState } from 'react'
import { describeStates, titleOf } from '../../../contracts/core/describe.ts'
import type { Doc, Unit } from '../../../contracts/core/field.ts'
import { say } from '../../../contracts/core/say.ts'
import { settleClashes } from '../../../lib/merge/merge-lists.ts'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { useDraft, useDraftStore } from '../draft/draft-context.ts'
import type { Clash } from '../draft/draft-store.ts'
import { DiffLine } from '../rail/changes-panel.tsx'
import { asRows, type MergedList, mergedLists } from './merge-clash.ts'

/** For each unit that both sides changed: what it was, what this draft makes of it, what is live now. One choice each. */
export function ClashDialog({ clash, onClose }: { clash: Clash; onClose: () => void }) {
  const store = useDraftStore()
  const confirmed = useDraft((state) => state.confirmed)
  const changes = useDraft((state) => state.changes)
  const [lists] = useState(() => mergedLists(store))
  /** By unit; within a list by row: `faq_items 2`. */
  const [choices, setChoices] = useState<ReadonlyMap<string, Choice>>(new Map())
  const questions = clash.units.flatMap(({ key }) => lists.get(key)?.merged.clashes.map((_, index) => `${key} ${index}`) ?? [key])
  const open = questions.filter((one) => !choices.has(one)).length
  const choose = (one: string) => (choice: Choice) => setChoices((now) => new Map(now).set(one, choice))

  const finish = () => {
    const merged = [...lists].map(([key, { field, merged: both }]) => {
      const items = settleClashes(
        both,
        both.clashes.map((_, index) => choices.get(`${key} ${index}`) ?? 'mine'),
      )
      return [key, asRows(field, items, clash.doc[key])] as const
    })
    store.resolve(new Set([...choices].filter(([, choice]) => choice === 'theirs').map(([key]) => key)), Object.fromEntries(merged))
    onClose()
  }

  return (
    <Dialog title="Changed here and elsewhere" size="large" onClose={onClose}>
      <div className="grid gap-4">
        <p className="text-small text-mute">
          Other changes from elsewhere are taken over by themselves, in lists row by row. Nothing is sent until you save.
        </p>
        {clash.units.map((unit) => {
          const list = lists.get(unit.key)
          return list ? (
            <ListClash key={unit.key} unit={unit} list={list} choices={choices} onChoose={choose} />
          ) : (
            <fieldset key={unit.key} className="grid gap-2 rounded-md border border-line p-3">
              <legend className="px-1 font-bold">{unit.label}</legend>
              <div className="grid grid-cols-3 gap-3 text-small max-md:grid-cols-1">
                <Version title="When you began">
                  <Whole unit={unit} value={confirmed[unit.key]} />
                </Version>
                <Version title="Yours">
                  <Difference unit={unit} before={confirmed[unit.key]} after={changes.get(unit.key)?.after} />
                </Version>
                <Version title="Live now">
                  <Difference unit={unit} before={confirmed[unit.key]} after={clash.doc[unit.key]} />
                </Version>
              </div>
              <Choices name={`clash-${unit.key}`} chosen={choices.get(unit.key)} onChoose={choose(unit.key)} />
            </fieldset>
          )
        })}
        <div className="flex justify-end gap-2">
          <Button variant="ghost" onClick={onClose}>
            Decide later
          </Button>
          <Button variant="primary" onClick={finish} {...(open > 0 && { disabledReason: `${open} to choose` })}>
            Use these versions
          </Button>
        </div>
      </div>
    </Dialog>
  )
}

type Choice = 'mine' | 'theirs'

function Choices({ name, chosen, onChoose }: { name: string; chosen: Choice | undefined; onChoose: (choice: Choice) => void }) {
  return (
    <div className="flex flex-wrap gap-4">
      {(['mine', 'theirs'] as const).map((choice) => (
        <label key={choice} className="flex items-center gap-2">
          <input type="radio" name={name} className="accent-accent" checked={chosen === choice} onChange={() => onChoose(choice)} />
          {choice === 'mine' ? 'Keep yours' : 'Take what is live'}
        </label>
      ))}
    </div>
  )
}

type ListClashProps = {
  unit: Unit
  list: MergedList
  choices: ReadonlyMap<string, Choice>
  onChoose: (one: string) => (choice: Choice) => void
}

/** A list is merged row by row: only rows that both sides changed to different things are to be decided. */
function ListClash({ unit, list: { field, merged }, choices, onChoose }: ListClashProps) {
  const { control } = field
  const words = (row: Doc | undefined) =>
    row
      ? control.columns
          .filter((column) => row[column.key] !== undefined)
          .map((column) => (
            <p key={column.key} className="py-0.5 [overflow-wrap:anywhere]">
              <span className="text-mute">{column.label}: </span>
              {say(column, row[column.key])}
            </p>
          ))
      : 'Not in the list'
  return merged.clashes.map(({ base, mine, theirs }, index) => {
    const one = `${unit.key} ${index}`
    const title = mine ?? theirs ?? base
    return (
      <fieldset key={one} className="grid gap-2 rounded-md border border-line p-3">
        <legend className="px-1 font-bold [overflow-wrap:anywhere]">
          {unit.label}: {title ? titleOf(control, title) : control.noun}
        </legend>
        <div className="grid grid-cols-3 gap-3 text-small max-md:grid-cols-1">
          <Version title="When you began">{words(base)}</Version>
          <Version title="Yours">{words(mine)}</Version>
          <Version title="Live now">{words(theirs)}</Version>
        </div>
        <Choices name={`clash-${one}`} chosen={choices.get(one)} onChoose={onChoose(one)} />
      </fieldset>
    )
  })
}

const Version = ({ title, children }: { title: string; children: React.ReactNode }) => (
  <div className="min-w-0">
    <h3 className="text-caption font-bold text-mute">{title}</h3>
    <div className="max-h-60 overflow-auto">{children}</div>
  </div>
)

function Difference({ unit, before, after }: { unit: Unit; before: unknown; after: unknown }) {
  const { platform } = useDraftStore()
  const lines = describeStates(platform, unit, before, after)
  return lines.length > 0 ? lines.map((line) => <DiffLine key={line.field.key} line={line} />) : <Whole unit={unit} value={after} />
}

/** The unit's fields as they stand, in words. */
function Whole({ unit, value }: { unit: Unit; value: unknown }) {
  const members = unit.object
    ? unit.fields.map(
        (field) => [field, (value as Record<string, unknown> | null | undefined)?.[field.key.slice(unit.key.length + 1)]] as const,
      )
    : [[unit.fields[0], value] as const]
  return members.map(
    ([field, member]) =>
      field &&
      member !== undefined && (
        <p key={field.key} className="py-1 [overflow-wrap:anywhere]">
          {unit.object && <span className="text-mute">{field.label}: </span>}
          {say(field, member)}
        </p>
      ),
  )
}
