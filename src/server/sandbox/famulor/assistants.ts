import { randomUUID } from 'node:crypto'
import { applyUpdate } from '../../../contracts/core/apply.ts'
import type { Doc } from '../../../contracts/core/field.ts'
import { type Generation, toDoc, toRead } from '../../../contracts/famulor/wire.ts'
import type { Db } from '../../store/open.ts'
import type { Tamper } from '../sandbox-env.ts'
import type { Issue } from '../sandbox-error.ts'
import { bodyOf, keep, refuseIf, storedAssistants } from '../stored-assistants.ts'
import { echo, names, shown, unset } from './assistant.ts'
import { declared } from './generation.ts'
import { defaultsOf } from './lists/modes.ts'
import { nextId } from './next-id.ts'
import { judgeReferences, type Surroundings } from './references.ts'
import { missingIn } from './required.ts'

export type Assistants = ReturnType<typeof assistantsIn>

/**
 * The assistants of the embedded Famulor. They are stored in the names and types of an answer, together with what answers leave out.
 * Every function throws `not-found` for an id nobody has and `invalid` for a body that breaks a rule; writes give the five members
 * that Famulor answers to a write.
 */
export function assistantsIn({ db, toolIds }: { db: Db; toolIds: () => Promise<readonly number[]> }) {
  const stored = storedAssistants(db, 'famulor')
  const list = async (): Promise<Doc[]> => (await stored.list()).map(shown)
  const around = async (own: number | undefined): Promise<Surroundings> => ({
    others: (await list()).filter(({ id }) => id !== own),
    toolIds: await toolIds(),
  })

  return {
    list,

    create: async (generation: Generation, body: unknown, tamper: Tamper = keep): Promise<Doc> => {
      const given = plain(bodyOf(body))
      const { issues, store } = judged(generation, given, unset, await around(undefined))
      refuseIf([...missingIn(generation, given), ...issues])
      return echo(await stored.add(await nextId(db), { uuid: randomUUID(), ...store(tamper) }))
    },

    /** Only keys in the body change; one with nothing to write leaves the assistant untouched, its `updated_at` too. */
    update: async (generation: Generation, id: string, body: unknown, tamper: Tamper = keep): Promise<Doc> => {
      const given = plain(bodyOf(body))
      if (Object.keys(sentIn(generation, given)).length === 0) return echo(await stored.find(id))
      const surroundings = await around(Number(id))
      return echo(
        await stored.change(id, (before) => {
          const { issues, store } = judged(generation, given, { ...before, id: Number(id) }, surroundings)
          refuseIf(issues)
          const { id: _id, ...after } = store(tamper)
          return after
        }),
      )
    },

    /** What the routes for webhooks set, in answered names. */
    set: async (id: string, members: Doc): Promise<void> => {
      await stored.change(id, (before) => ({ ...before, ...members }))
    },

    remove: stored.remove,
  }
}

const sentIn = (generation: Generation, body: Doc): Doc =>
  Object.fromEntries(Object.entries(body).filter(([key]) => declared[generation].units.has(key)))

/** One field is documented with a dot in its name; it is taken in that form and as an object (contract, `wire_note`). */
function plain(body: Doc): Doc {
  const { 'end_call_tool.description': description, ...rest } = body
  return description === undefined ? rest : { ...rest, end_call_tool: { description } }
}

/** What is wrong with a write, by the declarations of the form and by what it refers to, and how it is stored. */
function judged(generation: Generation, body: Doc, before: Doc, surroundings: Surroundings) {
  const sent = sentIn(generation, body)
  const was = toDoc(generation, before, names)
  const { doc, findings } = applyUpdate(declared[generation], was, sent)
  const stored = (units: Doc) => withNewMode(generation, before, toRead(generation, units, before, names), units)

  const wrong = new Set(findings.map(({ path }) => path))
  const references = judgeReferences(generation, sent, stored(sent), surroundings).filter(({ path }) => !wrong.has(path))
  const issues: Issue[] = [...findings, ...references]
  const units = Object.keys(sent)
  const store = (tamper: Tamper) => {
    const tampered = tamper(was, doc, units)
    return stored(Object.fromEntries(Object.entries(tampered).filter(([key]) => units.includes(key))))
  }
  return { issues, store }
}

/** A change of mode moves the models and providers that are not sent with it to the new mode's defaults. */
function withNewMode(generation: Generation, before: Doc, after: Doc, units: Doc): Doc {
  if (after.mode === before.mode) return after
  const isSent = (key: string) =>
    Object.hasOwn(units, key) || (generation === 'gen1' && key === 'llm_model_id' && Object.hasOwn(units, 'llm_model'))
  return { ...after, ...Object.fromEntries(Object.entries(defaultsOf(after.mode)).filter(([key]) => !isSent(key))) }
}
