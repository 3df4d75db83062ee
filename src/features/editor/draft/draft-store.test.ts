import fc from 'fast-check'
import { createFormControl, type UseFormReturn } from 'react-hook-form'
import { describe, expect, test } from 'vitest'
import { toForm } from '../../../contracts/core/convert.ts'
import type { Doc, Field, Platform, Unit } from '../../../contracts/core/field.ts'
import { bodyOf, changesOf, toValues, type Values } from '../../../contracts/core/patch.ts'
import { type Row, RowList } from '../../../contracts/core/row-list.ts'
import { docOf, type Edit, editOf, play } from '../../../contracts/core/testing/arbitraries.ts'
import { goodDoc } from '../../../contracts/core/testing/good.ts'
import { platforms } from '../../../contracts/platforms.ts'
import type { DraftRecord } from '../../../data/drafts/store.ts'
import { sameJson } from '../../../lib/json.ts'
import { getAt, headOf, setAt } from '../../../lib/path.ts'
import { DraftStore, keptName } from './draft-store.ts'

const revox = platforms[0] as Platform

type Form = UseFormReturn<Values>

/** As much of a form as the store asks for: nested values, and word of every edit. */
function plainForm(start: Values, told: (name?: string) => void): Form {
  let values = start
  const form = {
    getValues: (name?: string) => (name === undefined ? values : getAt(values, name)),
    setValue: (name: string, value: unknown) => {
      values = setAt(values, name, value)
      told(name)
    },
    reset: (next: Values) => {
      values = next
      told()
    },
  }
  return form as unknown as Form
}

/** The real one, without a page around it. */
function realForm(start: Values, told: (name?: string) => void): Form {
  const form = createFormControl<Values>({ defaultValues: start })
  form.control._state.mount = true
  form.subscribe({ formState: { values: true }, callback: ({ name }) => told(name) })
  return form as unknown as Form
}

function open(platform: Platform, doc: Doc, tag: string, makeForm = plainForm): DraftStore {
  let store: DraftStore | undefined
  const form = makeForm(toValues(platform, doc), (name) => store?.edited(name))
  store = new DraftStore(platform, form, doc, tag)
  return store
}

/** What a record goes through on its way into this device's storage and back. */
function stored(record: DraftRecord): DraftRecord {
  const values = Object.fromEntries(
    Object.entries(record.values).map(([key, value]) => [key, value instanceof RowList ? { $rows: value.rows } : value]),
  )
  const back = structuredClone({ ...record, values })
  return {
    ...back,
    values: Object.fromEntries(
      Object.entries(back.values).map(([key, value]) => {
        const rows = (value as { $rows?: readonly Row[] } | null)?.$rows
        return [key, rows ? new RowList(rows) : value]
      }),
    ),
  }
}

const field = (key: string): Field => revox.fields.find((one) => one.key === key) as Field

describe('a draft', () => {
  const doc: Doc = { ...goodDoc(revox), id: 'a1' }
  const begun = () => open(revox, doc, 't1')
  const shown = (store: DraftStore, key: string) => store.form.getValues(key)
  const type = (store: DraftStore, key: string, value: unknown) => store.form.setValue(key, value)

  test('that nobody edited sends nothing and keeps nothing', () => {
    expect(begun().body()).toEqual({})
    expect(begun().record()).toBeUndefined()
  })

  test('an edit and its opposite send nothing', () => {
    const store = begun()
    type(store, 'name', 'Other')
    expect(store.body()).toEqual({ name: 'Other' })
    type(store, 'name', doc.name)
    expect(store.body()).toEqual({})
    expect(store.get().counts.size).toBe(0)
  })

  test('two saves under way of which one fails keep both texts', () => {
    for (const order of ['first', 'second'] as const) {
      const store = begun()
      type(store, 'name', 'Other name')
      const first = store.body()
      store.begin(first)
      type(store, 'prompt', 'Other prompt')
      const second = store.body()
      expect([first, second]).toEqual([{ name: 'Other name' }, { prompt: 'Other prompt' }])
      store.begin(second)
      expect(store.body()).toEqual({})
      if (order === 'first') {
        store.fail(first)
        expect(store.body()).toEqual(first)
        store.settle(second, { ...doc, ...second }, 't2')
        expect(store.body()).toEqual(first)
      } else {
        store.settle(first, { ...doc, ...first }, 't2')
        store.fail(second)
        expect(store.body()).toEqual(second)
      }
      expect([shown(store, 'name'), shown(store, 'prompt')]).toEqual(['Other name', 'Other prompt'])
      expect(store.get().isSaving).toBe(false)
    }
  })

  test('typing goes on while a save is under way, and its settling does not touch what was typed since', () => {
    const store = begun()
    type(store, 'name', 'One')
    const body = store.body()
    store.begin(body)
    type(store, 'name', 'Two')
    store.settle(body, { ...doc, name: 'One' }, 't2')
    expect(shown(store, 'name')).toBe('Two')
    expect(store.body()).toEqual({ name: 'Two' })
  })

  test('what the platform stored instead takes the place of what was sent', () => {
    const store = begun()
    type(store, 'name', '  One ')
    const body = store.body()
    store.begin(body)
    store.settle(body, { ...doc, name: 'One' }, 't2')
    expect([shown(store, 'name'), store.body(), store.get().tag]).toEqual(['One', {}, 't2'])
  })

  test('a colleague’s change that comes with the answer to a save asks before it is overwritten', () => {
    const store = begun()
    type(store, 'name', 'Mine')
    const body = store.body()
    store.begin(body)
    type(store, 'prompt', 'My prompt')
    // The colleague changed the prompt before the save arrived; the server merged the two.
    const merged = { ...doc, name: 'Mine', prompt: 'Their prompt' }
    store.settle(body, merged, 't3')
    expect(store.get().clash?.units.map((unit) => unit.key)).toEqual(['prompt'])
    expect(store.get().tag).toBe('t1')
    expect([shown(store, 'name'), shown(store, 'prompt')]).toEqual(['Mine', 'My prompt'])
    expect(store.body()).toEqual({ prompt: 'My prompt' })

    store.resolve(new Set(['prompt']))
    expect([shown(store, 'prompt'), store.body(), store.get().tag]).toEqual(['Their prompt', {}, 't3'])
  })

  test('a save that waits keeps the tag under which it was typed when a colleague’s change comes in before it', () => {
    const store = begun()
    type(store, 'name', 'Mine')
    const first = store.body()
    store.begin(first)
    type(store, 'prompt', 'My prompt')
    const second = store.body()
    store.begin(second)
    store.settle(first, { ...doc, name: 'Mine', prompt: 'Their prompt' }, 't3')
    expect(store.get().tag).toBe('t1')
    // So the server refuses it, and a person is asked.
    store.fail(second)
    store.meet({ ...doc, name: 'Mine', prompt: 'Their prompt' }, 't3')
    expect(store.get().clash?.units.map((unit) => unit.key)).toEqual(['prompt'])
    expect(store.body()).toEqual({ prompt: 'My prompt' })
  })

  test('a clash with a save under way outlives that save', () => {
    const store = begun()
    type(store, 'name', 'Mine')
    const first = store.body()
    store.begin(first)
    type(store, 'voicemail_message', 'My voicemail')
    const second = store.body()
    store.begin(second)
    type(store, 'prompt', 'My prompt')
    const theirs = { ...doc, name: 'Mine', prompt: 'Their prompt' }
    store.settle(first, theirs, 't3')
    store.settle(second, { ...theirs, voicemail_message: 'My voicemail' }, 't4')
    expect(store.get().clash).toMatchObject({ tag: 't4', units: [{ key: 'prompt' }] })
    store.discard()
    expect([shown(store, 'prompt'), shown(store, 'voicemail_message'), store.body(), store.get().tag]).toEqual([
      'Their prompt',
      'My voicemail',
      {},
      't4',
    ])
  })

  test('discarding during a clash leaves saves under way on top', () => {
    const store = begun()
    type(store, 'name', 'Mine')
    const first = store.body()
    store.begin(first)
    type(store, 'voicemail_message', 'My voicemail')
    const second = store.body()
    store.begin(second)
    type(store, 'prompt', 'My prompt')
    store.settle(first, { ...doc, name: 'Mine', prompt: 'Their prompt' }, 't3')
    expect(store.get().clash).toBeDefined()
    store.discard()
    expect([shown(store, 'voicemail_message'), shown(store, 'prompt'), store.body()]).toEqual(['My voicemail', 'Their prompt', {}])
  })

  test('the first save of an object that was never given leaves nothing changed behind', () => {
    for (const makeForm of [plainForm, realForm]) {
      const { call_retry_config: _none, ...bare } = doc
      const store = open(revox, bare, 't1', makeForm)
      type(store, 'call_retry_config.timezone', 'Europe/Paris')
      const body = store.body()
      expect(body).toEqual({
        call_retry_config: { ...revox.units.get('call_retry_config')?.object?.blank, timezone: 'Europe/Paris' },
      })
      store.begin(body)
      expect(store.body()).toEqual({})
      expect(shown(store, 'call_retry_config.max_retry_attempts')).toBe(3)
      store.settle(body, { ...bare, ...body }, 't2')
      expect(store.body()).toEqual({})
      expect(store.get().findings).toEqual([])
      expect(shown(store, 'call_retry_config.timezone')).toBe('Europe/Paris')
    }
  })

  test('a failed first save of an object is the same change again', () => {
    const { call_retry_config: _none, ...bare } = doc
    const store = open(revox, bare, 't1')
    type(store, 'call_retry_config.timezone', 'Europe/Paris')
    const body = store.body()
    store.begin(body)
    store.fail(body)
    expect(store.body()).toEqual(body)
  })

  test('a refusal stands at its field until that is edited, discarded or saved again', () => {
    const store = begun()
    const refused = () => {
      type(store, 'name', 'Mine')
      type(store, 'voice.speed', 1.3)
      const body = store.body()
      store.begin(body)
      store.fail(body, { name: ['Taken already'], 'voice.speed': ['Too fast'] })
      expect([store.get().messages.get('name'), store.get().messages.get('voice.speed')]).toEqual(['Taken already', 'Too fast'])
    }
    refused()
    for (const name of ['Another', 'Another one']) {
      type(store, 'name', name)
      expect([...store.get().messages.keys()]).toEqual(['voice.speed'])
    }
    type(store, 'prompt', 'Not sent with it')
    expect([...store.get().messages.keys()]).toEqual(['voice.speed'])
    store.begin(store.body())
    expect(store.get().findings).toEqual([])
    store.fail({})
    store.discard()
    refused()
    store.discard()
    expect(store.get().findings).toEqual([])
  })

  test('a refusal that may be about several units goes with an edit of any that was sent', () => {
    // Of a unit that was not sent; of one that was, mended in another one that nothing was said of.
    for (const [at, edited] of [
      ['voice.speed', 'name'],
      ['name', 'prompt'],
    ] as const) {
      const store = begun()
      type(store, 'name', 'Mine')
      type(store, 'prompt', 'My prompt')
      const body = store.body()
      store.begin(body)
      store.fail(body, { [at]: ['Does not go with the rest'], ...(at !== 'name' && { name: ['Taken already'] }) })
      type(store, 'end_of_call_sentence', 'Not sent with it')
      expect(store.get().messages.get(at)).toBe('Does not go with the rest')
      type(store, edited, 'Another')
      expect(store.get().findings).toEqual([])
    }
  })

  test('texts kept beside the form are no change, and come back with the draft', () => {
    const store = begun()
    type(store, `${keptName}.generated`, 'Greet the caller')
    expect(store.body()).toEqual({})
    type(store, 'name', 'Mine')
    const record = store.record()
    const again = begun()
    if (record) again.resume(stored(record))
    expect(again.form.getValues(keptName)).toEqual({ generated: 'Greet the caller' })
    store.meet({ ...doc, prompt: 'Theirs' }, 't2')
    expect(store.form.getValues(keptName)).toEqual({ generated: 'Greet the caller' })
  })

  test('what the platform did not take stays as a change', () => {
    const store = begun()
    type(store, 'prompt', 'Another prompt.')
    type(store, 'name', 'Another name')
    const body = store.body()
    store.begin(body)
    store.settle(body, { ...doc, name: 'Another name' }, 't2', ['prompt'])
    expect(store.body()).toEqual({ prompt: 'Another prompt.' })
    expect(shown(store, 'prompt')).toBe('Another prompt.')
    expect(store.get().confirmed).toEqual({ ...doc, name: 'Another name' })
  })

  test('rows that nobody touched go as they were read, also after the draft was taken up again', () => {
    const before = {
      ...doc,
      structured_output_config: [
        { name: 'a', type: 'string', required: true, enum_options: [] },
        { name: 'b', type: 'date', required: true },
      ],
    }
    const store = open(revox, before, 't1')
    const list = shown(store, 'structured_output_config') as RowList
    type(store, 'structured_output_config', new RowList(list.rows.map((row, index) => (index === 1 ? { ...row, name: 'c' } : row))))
    const record = store.record()
    for (const [live, tag] of [
      [before, 't1'],
      [{ ...before, prompt: 'Theirs' }, 't2'],
    ] as const) {
      const again = open(revox, live, tag)
      if (record) again.resume(stored(record))
      expect(again.body()).toEqual(store.body())
      expect([...again.get().counts.values()]).toEqual([1])
    }
  })

  test('reset puts back one field, and a fix is an edit like any other', () => {
    const store = begun()
    type(store, 'name', 'Mine')
    type(store, 'prompt', 'My prompt')
    store.reset(field('name'))
    expect(store.body()).toEqual({ prompt: 'My prompt' })
    store.apply({ label: 'Fix', set: { 'voice.speed': 1.1 } })
    expect(Object.keys(store.body()).sort()).toEqual(['prompt', 'voice'])
    expect(store.emptied(field('voicemail_message'))).toBeNull()
  })

  test('a value that belongs to another one is reset together with it, with all that went', () => {
    const flireo = platforms.find(({ id }) => id === 'flireo') as Platform
    const tts = { provider: 'elevenlabs', voice_id: 'v1', model: 'eleven_flash_v2_5', stability: 0.5, style: 0.1, x_unknown: 1 }
    for (const key of ['tts_config.voice_id', 'tts_config.model']) {
      const store = open(flireo, { ...goodDoc(flireo), tts_config: tts }, 't1', realForm)
      type(store, 'tts_config.provider', 'inworld')
      type(store, 'tts_config.voice_id', 'Katrien')
      expect(store.body()).toEqual({ tts_config: { provider: 'inworld', voice_id: 'Katrien', model: 'inworld-tts-2', x_unknown: 1 } })
      store.reset(flireo.fields.find((one) => one.key === key) as Field)
      expect(store.body()).toEqual({})
    }
    const store = begun()
    const { id, provider } = doc.voice as Doc
    type(store, 'voice.provider', provider === 'cartesia' ? 'elevenlabs' : 'cartesia')
    type(store, 'voice.id', 'another')
    store.reset(field('voice.id'))
    expect([store.body(), shown(store, 'voice.id'), shown(store, 'voice.provider')]).toEqual([{}, id, provider])
  })

  test('readers hear of every change, and of none after they left', () => {
    const store = begun()
    let heard = 0
    const stop = store.subscribe(() => heard++)
    type(store, 'name', 'Mine')
    expect(heard).toBe(1)
    stop()
    type(store, 'name', 'Other')
    expect(heard).toBe(1)
  })
})

/*
 * The model. A server holds the document, a colleague writes to it, one person edits, and saves go out one at a time.
 * What the person typed is kept apart from the store, for each save under way and for what was typed since. What must be
 * seen in the form is what was typed, else what the saves under way hold, else what is confirmed.
 */

const modelled = ['name', 'voicemail_message', 'first_sentence_delay_ms', 'voice', 'faq_items', 'call_retry_config']
const fewer = revox.fields.filter((one) => modelled.includes(headOf(one.key)) && !one.when)
const small: Platform = {
  ...revox,
  fields: fewer,
  units: new Map(
    modelled.map((key): [string, Unit] => {
      const unit = revox.units.get(key) as Unit
      return [key, { ...unit, fields: unit.fields.filter((one) => fewer.includes(one)) }]
    }),
  ),
}

type Save = { body: Doc; held: Map<string, unknown>; tag: string | undefined }

class Model {
  server: Doc
  version = 1
  /** Every state that the server ever had, by tag. */
  readonly states = new Map<string, Doc>()
  confirmed: Doc
  saves: Save[] = []
  typed = new Map<string, unknown>()
  /** Units a colleague changed of which this person has seen nothing yet. */
  unseen = new Set<string>()
  store: DraftStore

  constructor(
    start: Doc,
    readonly makeForm: typeof plainForm,
  ) {
    this.server = start
    this.confirmed = start
    this.states.set('v1', start)
    this.store = open(small, start, 'v1', makeForm)
  }

  get tag() {
    return `v${this.version}`
  }

  base(): Doc {
    return Object.assign({}, this.confirmed, ...this.saves.map((save) => save.body))
  }
  /** What the form shows of a field when nothing is typed since the last save. */
  below(one: Field): unknown {
    return toForm(one, getAt(this.base(), one.key))
  }
  expected(one: Field): unknown {
    return this.typed.has(one.key) ? this.typed.get(one.key) : this.below(one)
  }
  /** What was typed and is as it was anyway is no edit. */
  tidy(): void {
    for (const one of small.fields) if (same(this.typed.get(one.key), this.below(one))) this.typed.delete(one.key)
  }
  isMine(unit: Unit): boolean {
    return unit.fields.some((one) => this.typed.has(one.key))
  }

  edit({ key, to }: Edit): void {
    const value = to(this.store.form.getValues())
    this.store.form.setValue(key, value)
    this.typed.set(key, value)
    this.tidy()
  }

  begin(): void {
    // As the Save button: nothing leaves during a clash, or when nothing is changed.
    if (this.store.get().clash || this.store.get().changes.size === 0) return
    const body = this.store.body()
    const before = this.base()
    this.store.begin(body)
    const held = new Map<string, unknown>()
    for (const one of small.fields) {
      if (!(headOf(one.key) in body)) continue
      const value = toForm(one, getAt(body, one.key))
      if (this.typed.has(one.key)) expect(plain(value), `${one.key} is sent as typed`).toEqual(plain(this.typed.get(one.key)))
      const isAsBefore = [this.confirmed, before].every((doc) => same(value, toForm(one, getAt(doc, one.key))))
      if (!isAsBefore) held.set(one.key, value)
      this.typed.delete(one.key)
    }
    this.saves.push({ body, held, tag: undefined })
  }

  /** The request of the oldest save leaves, and says from which state it was made. */
  send(): void {
    const [save] = this.saves
    if (save && save.tag === undefined) save.tag = this.store.get().tag
  }

  /** The server has the oldest save: it refuses what a colleague changed since, else stores it, in its own way. */
  answer(twist: Edit | undefined): void {
    this.send()
    const [save, ...waiting] = this.saves
    if (!save) return
    const since = this.states.get(save.tag ?? '') as Doc
    const stands = Object.keys(save.body).some((key) => !holdsSame(key, since, this.server) && !holdsSame(key, save.body, this.server))
    if (stands) {
      this.refuse()
      return
    }
    for (const key of Object.keys(save.body)) {
      expect(this.unseen.has(key) && !holdsSame(key, save.body, this.server), `${key} of a colleague was overwritten unseen`).toBe(false)
    }
    this.saves = waiting
    const written = { ...this.server, ...save.body }
    const twisted = twist && headOf(twist.key) in save.body ? bodyOf(changesOf(small, written, play(small, written, [twist]))) : {}
    this.write({ ...written, ...twisted })
    const before = this.confirmed
    const oldTag = this.store.get().tag
    this.store.settle(save.body, this.server, this.tag)

    const isForeign = (unit: Unit) =>
      !(unit.key in save.body) &&
      !holdsSame(unit.key, before, this.server) &&
      (this.isMine(unit) || waiting.some(({ body }) => unit.key in body))
    const foreign = [...small.units.values()].filter(isForeign).filter((unit) => !holdsSame(unit.key, this.mine(unit), this.server))
    this.confirmed = foreign.length > 0 ? { ...before, ...pick(this.server, Object.keys(save.body)) } : this.server
    if (foreign.length > 0) expect(this.store.get().tag, 'a clash never moves the tag').toBe(oldTag)
    else this.see(...small.units.keys())
    this.expectClash(foreign.filter((unit) => this.isMine(unit)))
    this.tidy()
  }

  /** What the draft would have of a unit: typed, or in a save that waits. */
  mine(unit: Unit): Doc {
    const base = this.base()
    return { ...base, ...bodyOf(changesOf(small, base, this.store.form.getValues())), ...(this.isMine(unit) ? this.store.body() : {}) }
  }

  /** The oldest save fails, and what was read meanwhile is met. */
  refuse(): void {
    const [save, ...waiting] = this.saves
    if (!save) return
    this.saves = waiting
    for (const [key, value] of save.held) {
      if (!waiting.some(({ body }) => headOf(key) in body) && !this.typed.has(key)) this.typed.set(key, value)
    }
    this.tidy()
    this.store.fail(save.body)
    this.check()
    this.meet()
  }

  colleague(edits: readonly Edit[]): void {
    const body = bodyOf(changesOf(small, this.server, play(small, this.server, edits)))
    for (const key of Object.keys(body)) this.unseen.add(key)
    this.write({ ...this.server, ...body })
  }

  meet(): void {
    const oldTag = this.store.get().tag
    this.store.meet(this.server, this.tag)
    if (this.saves.length > 0) return
    const units = [...small.units.values()].filter(
      (unit) =>
        this.isMine(unit) && !holdsSame(unit.key, this.confirmed, this.server) && !holdsSame(unit.key, this.mine(unit), this.server),
    )
    if (units.length > 0) {
      expect(this.store.get().tag, 'a clash never moves the tag').toBe(oldTag)
    } else {
      this.confirmed = this.server
      this.see(...small.units.keys())
    }
    this.expectClash(units)
    this.tidy()
  }

  expectClash(units: readonly Unit[]): void {
    expect((this.store.get().clash?.units ?? []).map((unit) => unit.key).sort()).toEqual(units.map((unit) => unit.key).sort())
  }

  resolve(theirs: ReadonlySet<string>): void {
    const { clash } = this.store.get()
    if (!clash) return
    const units = new Set(clash.units.map((unit) => unit.key).filter((key) => theirs.has(key)))
    this.store.resolve(units)
    for (const one of small.fields) if (units.has(headOf(one.key))) this.typed.delete(one.key)
    this.confirmed = clash.doc
    if (clash.doc === this.server) this.see(...small.units.keys())
    else this.see(...[...small.units.keys()].filter((key) => holdsSame(key, clash.doc, this.server)))
    this.tidy()
    expect(this.store.get().clash).toBeUndefined()
    expect(this.store.get().tag).toBe(clash.tag)
  }

  discard(): void {
    const { clash } = this.store.get()
    this.store.discard()
    this.typed.clear()
    if (clash) {
      this.confirmed = clash.doc
      this.see(...[...small.units.keys()].filter((key) => holdsSame(key, clash.doc, this.server)))
    }
  }

  /** The page is closed, and opened again on what the server has now. */
  reopen(): void {
    if (this.saves.length > 0) return
    const record = this.store.record()
    this.store = open(small, this.server, this.tag, this.makeForm)
    if (!record) {
      this.confirmed = this.server
      this.see(...small.units.keys())
      return
    }
    this.store.resume(stored(record))
    if (record.tag === this.tag) {
      this.confirmed = this.server
      return
    }
    this.confirmed = { ...this.server, ...record.base }
    this.meet()
  }

  write(next: Doc): void {
    this.server = next
    this.version++
    this.states.set(this.tag, next)
  }
  see(...keys: string[]): void {
    for (const key of keys) this.unseen.delete(key)
  }

  /** A page that dies now, also in the middle of a save, is taken up again with all that stands in its form. */
  checkRecord(): void {
    const record = this.store.record()
    if (this.saves.length === 0) expect(record === undefined).toBe(this.typed.size === 0)
    const again = open(small, this.confirmed, this.store.get().tag, this.makeForm)
    if (record) again.resume(stored(record))
    const inForm = ({ form }: DraftStore) => small.fields.map((one) => [one.key, plain(form.getValues(one.key))])
    expect(inForm(again)).toEqual(inForm(this.store))
  }

  /** What must hold after every step. */
  check(): void {
    const values = this.store.form.getValues()
    const body = this.store.body()
    const base = this.base()
    const units = [...small.units.values()]
    expect(small.fields.map((one) => [one.key, plain(getAt(values, one.key))])).toEqual(
      small.fields.map((one) => [one.key, plain(this.expected(one))]),
    )
    expect(units.map((unit) => [unit.key, unit.key in body])).toEqual(units.map((unit) => [unit.key, this.isMine(unit)]))
    for (const unit of units) {
      if (!(unit.key in body)) continue
      const before = base[unit.key]
      for (const one of unit.fields) {
        const isDefault = unit.object && !before && !this.typed.has(one.key)
        const wanted = isDefault ? toForm(one, getAt({ [unit.key]: unit.object?.blank }, one.key)) : this.expected(one)
        expect([one.key, plain(toForm(one, getAt(body, one.key)))]).toEqual([one.key, plain(wanted)])
      }
      if (unit.object && before) expect(getAt(body, `${unit.key}.undeclared`)).toEqual(getAt(base, `${unit.key}.undeclared`))
    }
    const state = this.store.get()
    expect(Object.keys(body)).toEqual([...small.units.keys()].filter((key) => key in body))
    expect([...state.changes.keys()]).toEqual(Object.keys(body))
    expect(sameJson(state.base, base)).toBe(true)
    expect(sameJson(state.confirmed, this.confirmed)).toBe(true)
    expect(state.isSaving).toBe(this.saves.length > 0)
    expect([...state.counts.values()].every((count) => count > 0)).toBe(true)
    this.checkRecord()
  }
}

const step = fc.oneof(
  { weight: 6, arbitrary: editOf(small).map((edit) => ({ name: 'edit', run: (model: Model) => model.edit(edit) })) },
  { weight: 3, arbitrary: fc.constant({ name: 'save', run: (model: Model) => model.begin() }) },
  { weight: 1, arbitrary: fc.constant({ name: 'send', run: (model: Model) => model.send() }) },
  {
    weight: 3,
    arbitrary: fc
      .option(editOf(small), { nil: undefined })
      .map((twist) => ({ name: twist ? `answer with another ${twist.key}` : 'answer', run: (model: Model) => model.answer(twist) })),
  },
  { weight: 1, arbitrary: fc.constant({ name: 'fail', run: (model: Model) => model.refuse() }) },
  {
    weight: 2,
    arbitrary: fc
      .array(editOf(small), { minLength: 1, maxLength: 2 })
      .map((edits) => ({ name: `colleague changes ${edits.map((edit) => edit.key)}`, run: (model: Model) => model.colleague(edits) })),
  },
  { weight: 2, arbitrary: fc.constant({ name: 'read', run: (model: Model) => model.meet() }) },
  {
    weight: 2,
    arbitrary: fc
      .subarray(modelled)
      .map((theirs) => ({ name: `resolve, theirs: ${theirs}`, run: (model: Model) => model.resolve(new Set(theirs)) })),
  },
  { weight: 1, arbitrary: fc.constant({ name: 'discard', run: (model: Model) => model.discard() }) },
  { weight: 1, arbitrary: fc.constant({ name: 'reopen', run: (model: Model) => model.reopen() }) },
)

describe.each([
  ['a form of plain values', plainForm, 300],
  ['the form that the editor uses', realForm, 300],
] as const)('with %s', (_name, makeForm, numRuns) => {
  test('whatever happens in whatever order: the form shows what was typed and else what is confirmed, the body is what differs, and nobody’s change is overwritten unseen', () => {
    fc.assert(
      fc.property(docOf(small), fc.array(step, { minLength: 1, maxLength: 14 }), (start, steps) => {
        const model = new Model(start, makeForm)
        const done: string[] = []
        for (const one of steps) {
          done.push(one.name)
          try {
            one.run(model)
            model.check()
          } catch (error) {
            throw new Error(`After ${done.join('; ')}: ${error instanceof Error ? error.message : error}`, { cause: error })
          }
        }
        // In the end all comes to rest: what is still on its way is answered, and what is left can be thrown away.
        while (model.saves.length > 0) {
          model.answer(undefined)
          model.check()
        }
        model.meet()
        model.discard()
        model.check()
        expect(model.store.body()).toEqual({})
      }),
      { numRuns },
    )
  })
})

/** A form value as a person sees it: rows without the form's marks and without what is never sent. */
function plain(value: unknown): unknown {
  if (!(value instanceof RowList)) return value
  return value.rows.filter((row) => !row.$deleted).map(({ $id: _id, id: _own, source: _source, needs_human_answer: _needs, ...row }) => row)
}
const same = (a: unknown, b: unknown) => sameJson(plain(a), plain(b))

/** Whether two documents hold the same of a unit, what is never sent left aside. */
function holdsSame(key: string, a: Doc, b: Doc): boolean {
  const unit = small.units.get(key) as Unit
  if (unit.object) return sameJson(a[key], b[key])
  return unit.fields.every((one) =>
    one.control.kind === 'rows' ? same(toForm(one, a[key]), toForm(one, b[key])) : sameJson(a[key], b[key]),
  )
}

const pick = (doc: Doc, keys: readonly string[]): Doc => Object.fromEntries(keys.map((key) => [key, doc[key]]))
