/** States to go back to, and forward again. `limit`: how many steps are kept. */
export class History<State> {
  #past: State[] = []
  #future: State[] = []

  constructor(readonly limit: number) {}

  /** A step was made: `before` is what can be gone back to. */
  step(before: State): void {
    this.#past = [...this.#past, before].slice(-this.limit)
    this.#future = []
  }

  /** The state before `now`; nothing where there is none. */
  undo(now: State): State | undefined {
    const before = this.#past.pop()
    if (before !== undefined) this.#future.push(now)
    return before
  }

  redo(now: State): State | undefined {
    const next = this.#future.pop()
    if (next !== undefined) this.#past.push(now)
    return next
  }

  /** Takes the last step back as if it had not been made: it led to where it began. */
  forgetStep(): void {
    this.#past.pop()
  }

  clear(): void {
    this.#past = []
    this.#future = []
  }

  get canUndo(): boolean {
    return this.#past.length > 0
  }

  get canRedo(): boolean {
    return this.#future.length > 0
  }
}
