/**
 * Which items of a list are shown, and in which order: found out when something else is asked for, and kept while the items are
 * edited, so that no row goes away or moves under the hands of whoever is writing in it.
 */
export class SteadyOrder<Item> {
  #asked: unknown
  #order: readonly string[] = []
  #items: readonly Item[] = []
  #shown: readonly Item[] = []

  constructor(readonly keyOf: (item: Item) => string) {}

  /** `asked`: the same as long as the same is asked for. Items that fit later come behind those that are there. */
  of(items: readonly Item[], asked: unknown, fits: (item: Item) => boolean, compare?: (a: Item, b: Item) => number): readonly Item[] {
    if (asked === this.#asked && items === this.#items) return this.#shown
    const found = items.filter(fits)
    if (asked !== this.#asked) this.#shown = compare ? found.toSorted(compare) : found
    else {
      const byKey = new Map(items.map((item) => [this.keyOf(item), item]))
      const stayed = this.#order.flatMap((key) => byKey.get(key) ?? [])
      const known = new Set(this.#order)
      this.#shown = [...stayed, ...found.filter((item) => !known.has(this.keyOf(item)))]
    }
    this.#asked = asked
    this.#items = items
    this.#order = this.#shown.map(this.keyOf)
    return this.#shown
  }
}
