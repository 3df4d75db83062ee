import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import type { Connection } from '../../contracts/api.ts'
import { type FleetChange, withChanges } from '../../contracts/faq/fleet.ts'
import { mergeItems } from '../../contracts/faq/merge-items.ts'
import type { FaqOf } from '../../contracts/faq-api.ts'
import { assistantKeys } from '../../data/assistants/keys.ts'
import { ApiError } from '../../data/call.ts'
import { saveFaq } from '../../data/faq/save-faq.ts'

/** One assistant of a run: what is sent to it, and what came of it. */
export type Step = {
  readonly assistant: FaqOf
  readonly changes: readonly FleetChange[]
  /** Stays the same when it is tried again, so that it is saved once. */
  readonly key: string
  readonly outcome:
    | { readonly kind: 'waiting' | 'saving' | 'stopped' }
    | { readonly kind: 'saved' | 'undone'; readonly tag: string; readonly items: FaqOf['items']; readonly kept: number }
    | { readonly kind: 'failed'; readonly words: string; readonly isConflict: boolean }
}

/** Saves assistant by assistant, each with its own request and result. It can be stopped, what failed tried again, what was saved undone. */
export function useFleetRun(connections: readonly Connection[]) {
  const client = useQueryClient()
  const [steps, setSteps] = useState<readonly Step[]>([])
  const [isRunning, setRunning] = useState(false)
  const [waitsUntil, setWaitsUntil] = useState<Date>()
  const stop = useRef<AbortController>(undefined)
  useEffect(() => () => stop.current?.abort(), [])

  const put = (owner: FaqOf, part: Partial<Step>) =>
    setSteps((now) => now.map((step) => (step.assistant === owner ? { ...step, ...part } : step)))

  async function saveOne(
    step: Step,
    items: FaqOf['items'],
    tag: string,
    key: string,
    done: 'saved' | 'undone',
    signal: AbortSignal,
  ): Promise<void> {
    const { assistant } = step
    put(assistant, { outcome: { kind: 'saving' } })
    try {
      const connection = connections.find(({ id }) => id === assistant.connection)
      if (!connection) throw new Error('Its connection is gone.')
      const { saved, items: live } = await saveFaq({ connection, ref: assistant, tag, items, key, signal, onWait: setWaitsUntil })
      put(assistant, {
        outcome: { kind: done, tag: saved.assistant.tag, items: [...live], kept: saved.receipt.merged?.[0]?.theirs ?? 0 },
      })
      client.setQueryData(assistantKeys.detail(assistant), saved.assistant)
    } catch (error) {
      const isConflict = error instanceof ApiError && error.problem.status === 412
      const words = isConflict
        ? 'Somebody changed the same question meanwhile. Open the assistant to decide.'
        : error instanceof Error
          ? error.message
          : 'It could not be saved.'
      put(assistant, { outcome: signal.aborted ? { kind: 'stopped' } : { kind: 'failed', words, isConflict } })
    }
  }

  async function run(todo: readonly Step[], one: (step: Step, signal: AbortSignal) => Promise<void>): Promise<void> {
    const controller = new AbortController()
    stop.current = controller
    const { signal } = controller
    setRunning(true)
    for (const step of todo) {
      // A request that has left is waited for; none leaves after Stop.
      if (signal.aborted) put(step.assistant, { outcome: { kind: 'stopped' } })
      else await one(step, signal)
    }
    setRunning(false)
    void client.invalidateQueries({ queryKey: assistantKeys.lists() })
  }
  const save = (step: Step, signal: AbortSignal) =>
    saveOne(step, withChanges(step.assistant.items, step.changes), step.assistant.tag, step.key, 'saved', signal)

  return {
    steps,
    isRunning,
    waitsUntil,
    stop: () => stop.current?.abort(),
    start: (wanted: readonly { assistant: FaqOf; changes: readonly FleetChange[] }[]) => {
      const todo = wanted.map((one): Step => ({ ...one, key: crypto.randomUUID(), outcome: { kind: 'waiting' } }))
      setSteps(todo)
      void run(todo, save)
    },
    /** Those that failed, or were not begun. */
    again: () =>
      void run(
        steps.filter(({ outcome }) => outcome.kind === 'failed' || outcome.kind === 'stopped'),
        save,
      ),
    /** Takes back what this run changed, and nothing of what others did to the list since. */
    undo: (step: Step) => {
      const { outcome, assistant, changes } = step
      if (outcome.kind !== 'saved') return
      const { items, tag } = outcome
      const back = mergeItems(withChanges(assistant.items, changes), assistant.items, items)
      void run([step], (one, signal) => saveOne(one, [...back.items], tag, crypto.randomUUID(), 'undone', signal))
    },
  }
}
