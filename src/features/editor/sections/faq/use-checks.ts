import { useEffect, useState } from 'react'
import type { Row } from '../../../../contracts/core/row-list.ts'
import type { FaqFinding } from '../../../../contracts/faq/check-items.ts'
import { commonEnds } from '../../../../lib/ends.ts'
import { textOf } from '../../../../lib/json.ts'
import type { CheckAnswer, CheckOrder } from './check-worker.ts'

/** Rows are looked at once the hands rest. */
const restMilliseconds = 300

/** A finding about rows by their keys: their places move while it is worked out. */
export type RowFinding = Omit<FaqFinding, 'item' | 'other'> & { readonly row: string; readonly other?: string }

type Members = { readonly question: string; readonly answer: string }

/** What is worth a look in the whole list, worked out beside the page: repeated questions, contradictions, answers too long. */
export function useChecks(rows: readonly Row[], { question, answer }: Members, speed: number): ReadonlyMap<string, readonly RowFinding[]> {
  const [checker] = useState(() => new Checker())
  const [found, setFound] = useState<ReadonlyMap<string, readonly RowFinding[]>>(new Map())
  useEffect(() => () => checker.end(), [checker])
  useEffect(() => {
    const timer = setTimeout(() => {
      const kept = rows.filter((row) => !row.$deleted)
      checker.check(kept, { question, answer }, speed, (findings) => setFound(byRow(findings, kept)))
    }, restMilliseconds)
    return () => clearTimeout(timer)
  }, [checker, rows, question, answer, speed])
  return found
}

function byRow(findings: readonly FaqFinding[], rows: readonly Row[]): ReadonlyMap<string, readonly RowFinding[]> {
  const found = new Map<string, RowFinding[]>()
  for (const { item, other, ...finding } of findings) {
    const row = rows[item]?.$id
    const twin = other === undefined ? undefined : rows[other]?.$id
    if (row === undefined) continue
    found.set(row, [...(found.get(row) ?? []), { ...finding, row, ...(twin !== undefined && { other: twin }) }])
    // Of two rows that say something about each other, either may be the one that was just edited.
    if (twin !== undefined) found.set(twin, [...(found.get(twin) ?? []), { ...finding, row: twin, other: row }])
  }
  return found
}

class Checker {
  #worker: Worker | undefined
  #sent: readonly Row[] = []
  #last = 0
  #hear: ((answer: CheckAnswer) => void) | undefined

  /** Hands over what changed; an answer that a newer order follows is not told. */
  check(rows: readonly Row[], { question, answer }: Members, speed: number, tell: (findings: readonly FaqFinding[]) => void): void {
    this.#worker ??= this.#started()
    const id = ++this.#last
    const { head, tail } = commonEnds(this.#sent, rows)
    const order: CheckOrder = {
      id,
      at: head,
      gone: this.#sent.length - head - tail,
      items: rows.slice(head, rows.length - tail).map((row) => ({
        question: textOf(row[question] ?? ''),
        answer: textOf(row[answer] ?? ''),
        needs_human_answer: row.needs_human_answer === true && !textOf(row[answer] ?? '').trim(),
      })),
      speed,
    }
    this.#sent = rows
    this.#hear = (heard) => heard.id === id && tell(heard.findings)
    this.#worker.postMessage(order)
  }

  end(): void {
    this.#worker?.terminate()
    this.#worker = undefined
    this.#sent = []
  }

  #started(): Worker {
    const worker = new Worker(new URL('./check-worker.ts', import.meta.url), { type: 'module' })
    worker.addEventListener('message', ({ data }: MessageEvent<CheckAnswer>) => this.#hear?.(data))
    return worker
  }
}
