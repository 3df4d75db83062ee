import { useQuery } from '@tanstack/react-query'
import { useDeferredValue, useMemo } from 'react'
import type { Assistant, Connection } from '../../contracts/api.ts'
import { type Platform, readField } from '../../contracts/core/field.ts'
import { portReport } from '../../contracts/port/report.ts'
import type { Answers, KnownOffers, PortReport } from '../../contracts/port/types.ts'
import { offersOptions, voicesOptions } from '../../data/assistants/offer-queries.ts'
import { assistantOptions } from '../../data/assistants/queries.ts'
import { platformOptions } from '../../data/platforms/queries.ts'

type Wanted = {
  source: Platform
  assistant: Assistant
  target: Connection | undefined
  answers: Answers
  /** The assistant of the target that is to be changed. */
  existing: string | undefined
}

type Ported = {
  report: PortReport | undefined
  target: Platform | undefined
  existing: Assistant | undefined
  /** The report does not know the newest answer yet. */
  isBehind: boolean
  error: Error | null
  retry: () => void
}

/** The report, once all that it needs is read: the other declaration, what both accounts offer, the assistant that is changed. */
export function usePort({ source, assistant, target: connection, answers, existing }: Wanted): Ported {
  const declared = useQuery({ ...platformOptions(connection ?? { platform: '', generation: null }), enabled: connection !== undefined })
  const ref = { connection: connection?.id ?? '', id: existing ?? '' }
  const base = useQuery({ ...assistantOptions(ref), enabled: connection !== undefined && existing !== undefined })
  const target = declared.data
  const ownLists = useMemo(() => listsOf(source, (field) => readField(field, assistant.doc) !== undefined), [source, assistant.doc])
  const theirLists = useMemo(() => (target ? listsOf(target, ({ role }) => role === 'model' || role === 'language') : []), [target])
  const lists = useOffers(assistant.connection, ownLists)
  // Names of voices come when they come: the report does not wait for them.
  const { data: known } = useQuery(voicesOptions(assistant.connection))
  const sourceOffers = useMemo(
    () => ({ ...lists.offers, voices: known?.voices.map(({ id, name }) => ({ value: id, label: name, detail: null })) ?? [] }),
    [lists.offers, known],
  )
  const theirs = useOffers(connection?.id ?? '', theirLists)
  const settled = useDeferredValue(answers)
  const doc = existing === undefined ? undefined : base.data?.doc
  const isReady = lists.isReady && theirs.isReady && (existing === undefined || doc !== undefined)

  const report = useMemo(() => {
    if (!target || !isReady) return undefined
    return portReport(source, assistant.doc, target, settled, {
      isOtherAccount: assistant.connection !== connection?.id,
      sourceOffers,
      targetOffers: theirs.offers,
      ...(doc && { base: doc }),
    })
  }, [source, assistant, target, connection?.id, settled, sourceOffers, theirs.offers, doc, isReady])

  const failed = [declared, base].find((query) => query.error && !query.data)
  return {
    report,
    target,
    existing: existing === undefined ? undefined : base.data,
    isBehind: settled !== answers,
    error: failed?.error ?? null,
    retry: () => void failed?.refetch(),
  }
}

/** The lists that a platform's fields choose from. Voices are asked for by their own route. */
function listsOf({ fields }: Platform, isWanted: (field: Platform['fields'][number]) => boolean): string[] {
  const lists = fields
    .filter(isWanted)
    .flatMap(({ control }) => ((control.kind === 'pick' || control.kind === 'picks') && control.list !== 'voices' ? [control.list] : []))
  return [...new Set(lists)]
}

/** What an account offers. A list that cannot be read is none: then its values are asked for. */
function useOffers(connection: string, lists: readonly string[]): { offers: KnownOffers; isReady: boolean } {
  // One query over all of them: `useQueries` would be the only thing here that the first file does not have already.
  const { data, isPending } = useQuery({
    queryKey: ['offers of', connection, ...lists],
    queryFn: async ({ client }) => {
      const answers = await Promise.all(lists.map((list) => client.fetchQuery(offersOptions(connection, list)).catch(() => undefined)))
      return Object.fromEntries(lists.flatMap((list, index) => (answers[index] ? [[list, answers[index].offers]] : [])))
    },
    enabled: lists.length > 0,
    staleTime: 10 * 60_000,
  })
  return { offers: data ?? none, isReady: lists.length === 0 || !isPending }
}

const none: KnownOffers = {}
