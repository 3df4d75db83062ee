import type { UseFormReturn } from 'react-hook-form'
import { emptied, isChanged, toForm, withRowsAsRead } from '../../../contracts/core/convert.ts'
import { countField } from '../../../contracts/core/count.ts'
import {
  type Check,
  type Doc,
  type Field,
  type Finding,
  type Fix,
  type Platform,
  readField,
  type Unit,
} from '../../../contracts/core/field.ts'
import { judge, judgeNames, locate, saidOnce } from '../../../contracts/core/judge.ts'
import {
  bodyOf,
  changeOf,
  changesOf,
  type FieldChange,
  rebase,
  sameUnit,
  toValues,
  type UnitChange,
  type Values,
} from '../../../contracts/core/patch.ts'
import { RowList } from '../../../contracts/core/row-list.ts'
import type { DraftRecord } from '../../../data/drafts/store.ts'
import { isRecord, sameJson, textOf } from '../../../lib/json.ts'
import { getAt, headOf, setAt } from '../../../lib/path.ts'

/** A newer state of the assistant that changes what this draft changes too. */
export type Clash = { readonly doc: Doc; readonly tag: string; readonly units: readonly Unit[] }

export type DraftState = {
  /** The assistant as the server confirmed it, and the tag that names that state. */
  readonly confirmed: Doc
  readonly tag: string
  /** `confirmed` with the saves under way on top: what changes are counted against, and what the page shows. */
  readonly base: Doc
  readonly changes: ReadonlyMap<string, UnitChange>
  readonly fields: ReadonlyMap<string, FieldChange>
  /** How many things are changed, by section. */
  readonly counts: ReadonlyMap<string, number>
  readonly findings: readonly Finding[]
  /** The first thing wrong with a field, by field key. */
  readonly messages: ReadonlyMap<string, string>
  readonly clash: Clash | undefined
  readonly isSaving: boolean
  /** The platform's checks, and those that its lists brought: what a voice is made for. */
  readonly checks: readonly Check[]
}

/** Texts that stay beside the form under this name: one for each way to open a call, say. */
export const keptName = '$kept'

/**
 * One assistant's draft: which units differ from what is live, and what is wrong with them. react-hook-form holds
 * the values; after each edit this store compares the one unit that was touched, and readers subscribe to their part.
 */
export class DraftStore {
  #state: DraftState
  #pending: readonly Doc[] = []
  #editedAt = new Date().toISOString()
  /** What the server said of a save, by unit, and the body that it said it of. */
  #refusals = new Map<string, readonly Finding[]>()
  #refused: Doc = {}
  readonly #listeners = new Set<() => void>()

  constructor(
    readonly platform: Platform,
    readonly form: UseFormReturn<Values>,
    doc: Doc,
    tag: string,
  ) {
    this.#state = {
      confirmed: doc,
      tag,
      base: doc,
      changes: new Map(),
      fields: new Map(),
      counts: new Map(),
      findings: [],
      messages: new Map(),
      clash: undefined,
      isSaving: false,
      checks: platform.checks,
    }
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }
  readonly get = (): DraftState => this.#state

  /** The body of the update request as it would leave now. */
  body(): Doc {
    return bodyOf([...this.#state.changes.values()])
  }

  /** To be called after every edit in the form. Without a name everything is compared again. */
  readonly edited = (name?: string): void => {
    const key = name && headOf(name)
    if (key === keptName) return
    if (name) this.#follow(name)
    const units = key ? [this.platform.units.get(key)].filter((unit) => unit !== undefined) : [...this.platform.units.values()]
    if (key) {
      this.#forgive(key)
      this.#editedAt = new Date().toISOString()
    }
    this.#compare(units)
  }

  /**
   * A unit that is edited is refused no longer. What was refused elsewhere may have been a rule over several units: it is
   * to be asked anew when one that was sent is edited and that place was not sent, or nothing was refused in the one edited.
   */
  #forgive(key: string): void {
    const isFine = !this.#refusals.has(key)
    for (const at of this.#refusals.keys())
      if (at === key || (key in this.#refused && (isFine || !(at in this.#refused)))) this.#refusals.set(at, [])
  }

  /** Fields that belong to another one's value take the value that goes with the new one: the model of a new provider. */
  #follow(name: string): void {
    const { base, fields } = this.#state
    const driver = this.platform.fields.find((field) => field.key === name)
    const followers = this.platform.fields.filter(({ follows }) => follows?.key === name)
    if (!driver || followers.length === 0) return
    const live = textOf(readField(driver, base))
    const now = textOf(getAt(this.form.getValues(), name))
    const known = fields.get(name)
    if (now === (known ? textOf(known.after) : live)) return
    // What is live comes back with the value that it belongs to.
    for (const field of followers)
      this.form.setValue(field.key, toForm(field, now === live ? readField(field, base) : field.follows?.values[now]))
  }

  /** Judges by one more check, in the place of an older one of its rule. */
  readonly checkAlso = (check: Check): void => {
    this.#publish({ checks: [...this.#state.checks.filter(({ rule }) => rule !== check.rule), check] })
    this.#compare([])
  }

  /** Sets wire values by field key or by a path into a list, as a fix or a restore does; an edit like any other. */
  set(values: Readonly<Record<string, unknown>>): void {
    for (const [path, wire] of Object.entries(values)) {
      const field = this.platform.fields.find((one) => one.key === path)
      if (field) this.form.setValue(path, toForm(field, wire))
    }
  }
  readonly apply = (fix: Fix): void => this.set(fix.set)

  /** What is live, together with the value that it belongs to: a voice with its provider, a model with its own. */
  readonly reset = (field: Field): void => {
    for (const one of this.platform.fields) {
      const isDriver = field.role === 'voice' ? one.role === 'voice-provider' : one.key === field.follows?.key
      if (isDriver || one === field) this.form.setValue(one.key, toForm(one, readField(one, this.#state.base)))
    }
  }

  readonly discard = (): void => {
    this.#refusals.clear()
    const { base, clash } = this.#state
    if (clash) this.#move(clash.doc, clash.tag, toValues(this.platform, this.#over(clash.doc)))
    else {
      this.form.reset(toValues(this.platform, base))
      this.edited()
    }
  }

  /** What an emptied text means here. */
  emptied(field: Field): '' | null {
    return emptied(field, readField(field, this.#state.base))
  }

  /** A save left: it lies over the confirmed state until it is settled. */
  begin(body: Doc): void {
    const { base } = this.#state
    const values = this.form.getValues()
    this.#pending = [...this.#pending, body]
    this.#refusals.clear()
    this.#rebuild()
    // A first edit of an object brings its documented defaults along: from now on the form shows them.
    for (const { key, object, fields } of this.platform.units.values()) {
      if (!object || !isRecord(body[key]) || isRecord(base[key])) continue
      for (const field of fields) {
        if (!isChanged(field, undefined, getAt(values, field.key))) this.form.setValue(field.key, toForm(field, readField(field, body)))
      }
    }
  }

  /** A save failed: what it held is a change again. `refused`: messages by wire path. */
  fail(body: Doc, refused: Readonly<Record<string, readonly string[]>> = {}): void {
    this.#pending = this.#pending.filter((one) => one !== body)
    this.#refused = body
    for (const [path, messages] of Object.entries(refused)) {
      const findings = messages.map((message): Finding => ({ rule: 'refused', severity: 'error', path, message }))
      this.#refusals.set(headOf(path), [...(this.#refusals.get(headOf(path)) ?? []), ...findings])
    }
    this.#rebuild()
  }

  /**
   * A save succeeded: the platform's answer takes its place, also where it says something else than was sent.
   * `dropped` names the units that it did not take: what was written there stays, as a change.
   */
  settle(body: Doc, doc: Doc, tag: string, dropped: readonly string[] = []): void {
    this.#pending = this.#pending.filter((one) => one !== body)
    const { base, confirmed, changes, tag: oldTag } = this.#state
    const mine: Doc = Object.assign({}, ...this.#pending, this.body())
    // Others may have saved meanwhile what was typed since: then only what this save held is confirmed, under the old tag.
    const foreign = [...this.platform.units.values()].filter(
      (unit) => unit.key in mine && !(unit.key in body) && !sameUnit(unit, confirmed, doc) && !sameUnit(unit, mine, doc),
    )
    const known = foreign.length > 0 ? { ...confirmed, ...Object.fromEntries(Object.keys(body).map((key) => [key, doc[key]])) } : doc
    // Saves that still wait stay on top: what they hold is no change, and no old value may take its place.
    const from = { ...base, ...Object.fromEntries(dropped.map((key) => [key, confirmed[key]])) }
    const values = rebase(this.platform, from, this.#over(known), this.form.getValues())
    this.#move(known, known === doc ? tag : oldTag, values)
    const units = foreign.filter((unit) => changes.has(unit.key))
    if (units.length > 0) this.#publish({ clash: { doc, tag, units } })
  }

  /** A newer state was read. It takes over at once, unless it changes what this draft changes: then a person decides. */
  meet(doc: Doc, tag: string): void {
    const { confirmed, clash, changes } = this.#state
    if (this.#pending.length > 0) return
    if (tag === this.#state.tag && !clash) return
    const mine = this.body()
    const units = [...changes.values()]
      .map((change) => change.unit)
      .filter((unit) => !sameUnit(unit, confirmed, doc) && !sameUnit(unit, mine, doc))
    if (units.length > 0) this.#publish({ clash: { doc, tag, units } })
    else this.#move(doc, tag, rebase(this.platform, confirmed, doc, this.form.getValues()))
  }

  /**
   * Ends a clash: `theirs` names the units in which the newer state wins, `merged` has form values in which both are; in all
   * others this draft stays.
   */
  resolve(theirs: ReadonlySet<string>, merged: Values = {}): void {
    const { clash, confirmed } = this.#state
    if (!clash) return
    const mine = rebase(this.platform, confirmed, clash.doc, this.form.getValues())
    const values = this.platform.fields
      .filter((field) => theirs.has(headOf(field.key)))
      .reduce<Values>((next, field) => setAt(next, field.key, toForm(field, readField(field, clash.doc))), mine)
    this.#move(clash.doc, clash.tag, { ...values, ...merged })
  }

  /** Takes up a draft that was kept on this device. */
  resume(record: DraftRecord): void {
    const { confirmed: doc, tag } = this.#state
    const began = record.tag === tag ? doc : { ...doc, ...record.base }
    const read = toValues(this.platform, began)
    const values = Object.entries(record.values).reduce<Values>(
      (next, [key, value]) => {
        const was = getAt(read, key)
        return setAt(next, key, value instanceof RowList && was instanceof RowList ? withRowsAsRead(value, was) : value)
      },
      { ...read, [keptName]: record.kept },
    )
    this.form.reset(values)
    this.#editedAt = record.at
    if (record.tag === tag) {
      this.edited()
      return
    }
    // The edit began on an older state: its changes are counted from there, then met with what is live now.
    this.#publish({ confirmed: began, tag: record.tag })
    this.#rebuild()
    this.meet(doc, tag)
  }

  /** What must be kept to take this draft up again, saves under way included; undefined when nothing is changed. */
  record(): DraftRecord | undefined {
    const { tag, confirmed, changes, isSaving } = this.#state
    const values = this.form.getValues()
    const all = isSaving ? changesOf(this.platform, confirmed, values) : [...changes.values()]
    // A secret is not written down anywhere but where it belongs.
    const open = all.filter((change) => change.unit.fields.every((field) => field.control.kind !== 'secret'))
    if (open.length === 0) return undefined
    return {
      at: this.#editedAt,
      tag,
      base: Object.fromEntries(open.map(({ unit }) => [unit.key, confirmed[unit.key]])),
      values: Object.fromEntries(open.flatMap((change) => change.fields).map(({ field }) => [field.key, getAt(values, field.key)])),
      kept: (values[keptName] ?? {}) as DraftRecord['kept'],
    }
  }

  #move(confirmed: Doc, tag: string, values: Values): void {
    this.#publish({ confirmed, tag, clash: undefined })
    this.form.reset(values)
    this.#rebuild()
  }

  /** A document with the saves under way on top. */
  #over(doc: Doc): Doc {
    return Object.assign({}, doc, ...this.#pending)
  }

  #rebuild(): void {
    this.#publish({ base: this.#over(this.#state.confirmed), isSaving: this.#pending.length > 0 })
    this.#compare([...this.platform.units.values()])
  }

  #compare(units: readonly Unit[]): void {
    const values = this.form.getValues()
    const { base, checks } = this.#state
    const touched = new Map(units.map((unit) => [unit.key, changeOf(unit, base, values)]))
    // In the order of the declarations, which is the order of the body.
    const changes = new Map<string, UnitChange>()
    for (const key of this.platform.units.keys()) {
      const change = touched.has(key) ? touched.get(key) : this.#state.changes.get(key)
      if (change) changes.set(key, change)
    }
    const all = [...changes.values()]
    const fields = new Map(all.flatMap((change) => change.fields.map((one) => [one.field.key, one])))
    const counts = new Map<string, number>()
    for (const change of fields.values()) {
      const { section } = change.field
      counts.set(section, (counts.get(section) ?? 0) + countField(change))
    }
    const judged = [
      ...judge({ ...this.platform, checks }, { ...base, ...bodyOf(all) }, [...changes.keys()]),
      ...judgeNames([...fields.values()]),
    ]
    const findings = [...this.#refusals.values()].flat().concat(saidOnce(judged))
    // What is as it was keeps its identity, so that nobody who reads it is drawn again.
    const { counts: oldCounts, findings: oldFindings } = this.#state
    this.#publish({
      changes,
      fields,
      counts: sameEntries(counts, oldCounts) ? oldCounts : counts,
      ...(!sameJson(findings, oldFindings) && { findings, messages: messagesOf(this.platform, findings) }),
    })
  }

  #publish(part: Partial<DraftState>): void {
    this.#state = { ...this.#state, ...part }
    for (const listener of this.#listeners) listener()
  }
}

const sameEntries = (a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): boolean =>
  a.size === b.size && [...a].every(([key, value]) => b.get(key) === value)

/** What is wrong with a row is said at the row. */
function messagesOf(platform: Platform, findings: readonly Finding[]): Map<string, string> {
  const messages = new Map<string, string>()
  for (const finding of findings) {
    const place = locate(platform, finding.path)
    if (!place || place.row !== undefined || finding.severity !== 'error' || messages.has(place.field.key)) continue
    messages.set(place.field.key, finding.message)
  }
  return messages
}
