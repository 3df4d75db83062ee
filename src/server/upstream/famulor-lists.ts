import * as z from 'zod'
import type { Generation, Names } from '../../contracts/famulor/wire.ts'
import { noNames } from '../../contracts/famulor/wire.ts'
import type { Offer } from '../../contracts/offers-api.ts'
import { answered } from './answered.ts'
import { type Account, request } from './request.ts'
import { type ListedVoice, UpstreamError } from './upstream.ts'

const fresh = 10 * 60_000
const retryAfter = 60_000

const named = z.looseObject({ id: z.int(), name: z.string() })
const language = z.looseObject({ id: z.int(), name: z.string(), iso_2: z.string().nullish() })
const voice = z.looseObject({
  id: z.int(),
  name: z.string(),
  mode: z.string().nullish(),
  language_id: z.int().nullish(),
  gender: z.string().nullish(),
  accent: z.string().nullish(),
  age: z.string().nullish(),
  synthesizer_provider_id: z.int().nullish(),
  preview_url: z.string().nullish(),
})
const phoneNumber = z.looseObject({
  id: z.int(),
  phone_number: z.string(),
  type_label: z.string().nullish(),
  is_available: z.boolean().nullish(),
})
const tool = z.looseObject({ id: z.int(), name: z.string(), description: z.string().nullish() })

type Language = z.output<typeof language>

/** `isWhole` is false while a list that names are taken from was never read. */
export type Named = { readonly names: Names; readonly isWhole: boolean }

/** What a Famulor account can choose from. Every function throws UpstreamError, `names` excepted. */
export function famulorLists(account: Account, generation: Generation) {
  /** A bare array, or one in `data`: the pages of the contract show both. */
  const read = async <Shape extends z.ZodType>(path: string, item: Shape): Promise<z.output<Shape>[]> => {
    const { status, body } = await request(account, 'GET', path)
    const list = Array.isArray(body) ? body : (body as { data?: unknown } | null)?.data
    return answered(account, z.array(item), status, list)
  }
  const models = (type: string) => read(`/user/assistants/models${generation === 'gen2' ? `?type=${type}` : ''}`, named)
  const languages = kept(() => read('/user/assistants/languages', language))
  const llms = kept(() => models('llm'))
  const synthesizers = kept(() => read('/user/assistants/synthesizer-providers', named))

  const asOffers = (
    list: readonly z.output<typeof named>[],
    detail: (one: z.output<typeof named>) => string | null = () => null,
  ): Offer[] => list.map((one) => ({ value: one.id, label: one.name, detail: detail(one) }))
  /** Generation 1 writes names where generation 2 writes ids. */
  const byName = (offers: Offer[]): Offer[] => (generation === 'gen1' ? offers.map((offer) => ({ ...offer, value: offer.label })) : offers)
  const onlyGen2 = (work: () => Promise<Offer[]>) => (generation === 'gen2' ? work() : Promise.resolve([]))

  const offers: Readonly<Record<string, () => Promise<Offer[]>>> = {
    languages: async () =>
      byName((await languages.read()).map(({ id, name, iso_2 }) => ({ value: id, label: name, detail: iso_2 ?? null }))),
    models: async () => byName(asOffers(await llms.read())),
    'multimodal-models': () =>
      onlyGen2(async () => {
        const [multimodal, dualplex] = [await models('multimodal'), await models('dualplex')]
        const others = dualplex.filter(({ id }) => !multimodal.some((one) => one.id === id))
        return [...asOffers(multimodal, () => 'Multimodal'), ...asOffers(others, () => 'Dualplex')]
      }),
    'phone-numbers': async () =>
      (await read('/user/assistants/phone-numbers', phoneNumber)).map(({ id, phone_number, type_label, is_available }) => ({
        value: id,
        label: phone_number,
        detail: [type_label, is_available === false ? 'in use' : null].filter(Boolean).join(', ') || null,
      })),
    tools: async () =>
      (await read('/user/tools', tool)).map(({ id, name, description }) => ({ value: id, label: name, detail: description ?? null })),
    synthesizers: () => onlyGen2(async () => asOffers(await synthesizers.read())),
    transcribers: () => onlyGen2(async () => asOffers(await read('/user/assistants/transcriber-providers', named))),
    'knowledge-bases': () => onlyGen2(async () => asOffers(await read('/user/knowledgebases', named))),
    voices: async () => (await voices()).map(({ id, name, description }) => ({ value: Number(id), label: name, detail: description })),
  }

  /** Generation 2 does not say which mode a voice is for, so each mode is asked for. */
  async function voices(): Promise<ListedVoice[]> {
    const isoOf = await languages.read().then(isoCodes, (error) => withoutNames(error, new Map<number, string>()))
    const providers =
      generation === 'gen2' ? await synthesizers.read().catch((error) => withoutNames(error, [] as z.output<typeof named>[])) : []
    const found = new Map<number, { one: z.output<typeof voice>; modes: string[] }>()
    for (const mode of generation === 'gen2' ? ['pipeline', 'multimodal', 'dualplex'] : [null]) {
      for (const one of await read(`/user/assistants/voices${mode ? `?mode=${mode}` : ''}`, voice)) {
        const known = found.get(one.id)
        if (known && mode) known.modes.push(mode)
        else found.set(one.id, { one, modes: [mode ?? one.mode].filter((word) => typeof word === 'string') })
      }
    }
    return [...found.values()].map(({ one, modes }) => ({
      id: String(one.id),
      name: one.name,
      provider: providers.find(({ id }) => id === one.synthesizer_provider_id)?.name ?? '',
      language: (one.language_id && isoOf.get(one.language_id)) || null,
      description: inWords(modes),
      accent: one.accent ?? null,
      gender: one.gender ?? null,
      ...(one.preview_url && { recording: one.preview_url }),
      suits: [
        { role: 'engine', values: modes },
        // A voice of no speech provider is a realtime model's own: it speaks every language, whatever the list says.
        ...(one.language_id && one.synthesizer_provider_id ? [{ role: 'language', values: [one.language_id] }] : []),
        ...(one.synthesizer_provider_id ? [{ role: 'speech-provider', values: [one.synthesizer_provider_id] }] : []),
      ].filter(({ values }) => values.length > 0),
    }))
  }

  const needsNames = generation === 'gen1' && !account.isTrial

  /** Names as far as they are known without asking. */
  function knownNames(): Named {
    if (!needsNames) return { names: noNames, isWhole: true }
    const [known, llm] = [languages.known(), llms.known()]
    return {
      names: {
        languages: new Map(known?.map(({ id, name }) => [id, name])),
        models: new Map(llm?.map(({ id, name }) => [id, name])),
      },
      isWhole: known !== undefined && llm !== undefined,
    }
  }

  return {
    voices,

    /** Empty for a list that Famulor has no request for. */
    offers: async (list: string): Promise<Offer[]> => (Object.hasOwn(offers, list) ? await (offers[list]?.() ?? []) : []),

    /** Names of languages and models, which generation 1 writes and never reads; what cannot be read is left out. */
    names: async (): Promise<Named> => {
      const reads = needsNames ? [languages.read(), llms.read()] : []
      await Promise.all(reads.map((one) => one.catch((error: unknown) => withoutNames(error, undefined))))
      return knownNames()
    },

    knownNames,
  }
}

/** "Pipeline, dualplex": what a voice must fit. */
function inWords(modes: readonly string[]): string | null {
  const text = modes.join(', ')
  return text ? `${text.charAt(0).toUpperCase()}${text.slice(1)}` : null
}

const isoCodes = (list: readonly Language[]) => new Map(list.flatMap(({ id, iso_2 }) => (iso_2 ? [[id, iso_2] as const] : [])))

function withoutNames<Value>(error: unknown, value: Value): Value {
  if (error instanceof UpstreamError) return value
  throw error
}

type Kept<Value> = {
  readonly read: () => Promise<Value>
  /** What was read last. */
  readonly known: () => Value | undefined
}

/**
 * Reads a list at most every ten minutes. When it cannot be read again the last one stands; when it never could,
 * what went wrong is thrown for a minute before it is tried again.
 */
function kept<Value>(read: () => Promise<Value>): Kept<Value> {
  let last: { value: Value } | undefined
  let failed: unknown
  let dueAt = Number.NEGATIVE_INFINITY
  let reading: Promise<Value> | undefined
  const readNow = async (): Promise<Value> => {
    try {
      const value = await read()
      last = { value }
      dueAt = performance.now() + fresh
      return value
    } catch (error) {
      failed = error
      dueAt = performance.now() + retryAfter
      if (last) return last.value
      throw error
    }
  }
  return {
    read: async () => {
      if (performance.now() < dueAt) {
        if (last) return last.value
        throw failed
      }
      reading ??= readNow().finally(() => {
        reading = undefined
      })
      return reading
    },
    known: () => last?.value,
  }
}
