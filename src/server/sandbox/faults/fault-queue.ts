import type { Deed, Fault } from './fault.ts'

/** What a fault is matched against. `path` has the query with it. */
export type Asked = { readonly platform: string; readonly method: string; readonly path: string }

type Kind = Deed['kind']
type DeedOf<K extends Kind> = Extract<Deed, { kind: K }>

/** The faults that wait for their requests, oldest first. */
export class FaultQueue {
  #faults: Fault[] = []

  add(faults: readonly Fault[]): void {
    this.#faults.push(...faults)
  }

  clear(): void {
    this.#faults = []
  }

  /** What is left; `times` counts down. */
  pending(): readonly Fault[] {
    return this.#faults
  }

  /** Takes the oldest matching fault of these kinds, and uses it up by one. */
  take<K extends Kind>(asked: Asked, kinds: readonly K[], fits: (deed: DeedOf<K>) => boolean = () => true): DeedOf<K> | undefined {
    const isWanted = (deed: Deed): deed is DeedOf<K> => (kinds as readonly Kind[]).includes(deed.kind)
    for (const fault of this.#faults) {
      if (!isMatch(fault, asked) || !isWanted(fault.do) || !fits(fault.do)) continue
      fault.times -= 1
      if (fault.times === 0) this.#faults = this.#faults.filter((one) => one !== fault)
      return fault.do
    }
    return undefined
  }
}

function isMatch({ platform, on = {} }: Fault, asked: Asked): boolean {
  return (
    platform === asked.platform &&
    (on.method === undefined || on.method === asked.method) &&
    (on.path === undefined || asked.path.includes(on.path))
  )
}
