import { useDeferredValue, useEffect, useMemo, useState } from 'react'
import { replaceHits } from '../../lib/find-replace/replace.ts'
import type { Found, Hit, Search } from '../../lib/find-replace/search.ts'
import { Button } from '../button.tsx'
import { Checkbox } from '../checkbox.tsx'
import { Dialog } from '../dialog.tsx'
import { TextInput } from '../text-input.tsx'
import { Finder } from './finder.ts'
import { HitList } from './hit-list.tsx'

/** One text that is looked through; `label` says where it stands: "Answer 12". */
export type FoundText = { readonly id: string; readonly label: string; readonly text: string }

type FindReplaceProps = {
  texts: readonly FoundText[]
  /** The texts that changed, by id, and how many places were replaced. */
  onReplace: (texts: ReadonlyMap<string, string>, replaced: number) => void
  /** Leads to the text of a hit. */
  onGo: (id: string) => void
  onClose: () => void
}

/** Finds a text or an expression in many texts, shows each place with before and after, and replaces those that are ticked. */
export function FindReplace({ texts, onReplace, onGo, onClose }: FindReplaceProps) {
  const [search, setSearch] = useState<Search>({ find: '', replace: '', isExpression: false, matchCase: false, wholeWord: false })
  const found = useFound(texts, search)
  const [untickedOf, setUnticked] = useState<{ found: Found | undefined; hits: ReadonlySet<Hit> }>({ found: undefined, hits: new Set() })
  // Ticks belong to what was found: another search begins with all of them set.
  const unticked = untickedOf.found === found ? untickedOf.hits : none
  const set = (change: Partial<Search>) => setSearch((now) => ({ ...now, ...change }))
  const hits = found && 'hits' in found ? found.hits : []
  const problem = found && 'problem' in found && search.find !== '' ? found.problem : undefined
  const ticked = hits.length - unticked.size

  const replace = () => {
    const next = replaceHits(
      texts.map(({ text }) => text),
      hits.filter((hit) => !unticked.has(hit)),
    )
    const changed = texts.flatMap(({ id, text }, index) => (next.texts[index] === text ? [] : [[id, next.texts[index] ?? ''] as const]))
    onReplace(new Map(changed), next.replaced)
  }

  return (
    <Dialog title="Find and replace" size="large" onClose={onClose}>
      <form
        className="grid gap-3"
        onSubmit={(event) => {
          event.preventDefault()
          if (ticked > 0) replace()
        }}
      >
        <div className="grid grid-cols-2 gap-3 max-sm:grid-cols-1">
          <div className="grid gap-1">
            <label htmlFor="find-text" className="text-small font-medium">
              Find
            </label>
            <TextInput
              id="find-text"
              value={search.find}
              onChange={(find) => set({ find })}
              isMono={search.isExpression}
              isInvalid={problem !== undefined}
              describedBy="find-problem"
              autoFocus
            />
          </div>
          <div className="grid gap-1">
            <label htmlFor="replace-text" className="text-small font-medium">
              Replace with
            </label>
            <TextInput id="replace-text" value={search.replace} onChange={(replace) => set({ replace })} isMono={search.isExpression} />
          </div>
        </div>
        <div className="flex flex-wrap gap-x-4 gap-y-1">
          <Checkbox label="Match case" isOn={search.matchCase} onChange={(matchCase) => set({ matchCase })} />
          <Checkbox label="Whole word" isOn={search.wholeWord} onChange={(wholeWord) => set({ wholeWord })} />
          <Checkbox label="Regular expression" isOn={search.isExpression} onChange={(isExpression) => set({ isExpression })} />
        </div>
        <p id="find-problem" role="status" className={`min-h-5 text-small ${problem ? 'text-error' : 'text-mute'}`}>
          {problem ?? sayFound(found, search.find)}
        </p>
        <HitList
          texts={texts}
          hits={hits}
          unticked={unticked}
          onTick={(some, isOn) => {
            const next = new Set(unticked)
            for (const hit of some) isOn ? next.delete(hit) : next.add(hit)
            setUnticked({ found, hits: next })
          }}
          onGo={(hit) => {
            const id = texts[hit.text]?.id
            if (id === undefined) return
            onClose()
            onGo(id)
          }}
        />
        <div className="flex flex-wrap items-center justify-end gap-2">
          <span className="grow text-caption text-mute">
            {search.isExpression && '$1 stands for the first group, $& for all that was found.'}
          </span>
          <Button variant="ghost" onClick={onClose}>
            Cancel
          </Button>
          <Button variant="primary" type="submit" {...(ticked === 0 && { disabledReason: 'Nothing is ticked' })}>
            {hits.length === 0 ? 'Replace' : `Replace ${ticked} of ${hits.length}`}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}

const none: ReadonlySet<Hit> = new Set()

/** What was found last, while something newer is looked for. */
function useFound(texts: readonly FoundText[], search: Search): Found | undefined {
  const [found, setFound] = useState<Found>()
  const finder = useMemo(() => new Finder(texts.map(({ text }) => text)), [texts])
  const wanted = useDeferredValue(search)
  useEffect(() => {
    void finder.begin()
    return () => finder.end()
  }, [finder])
  useEffect(() => {
    if (wanted.find === '') setFound(undefined)
    else void finder.find(wanted).then((next) => next && setFound(next))
  }, [finder, wanted])
  return found
}

function sayFound(found: Found | undefined, wanted: string): string {
  if (wanted === '') return ''
  if (!found || 'problem' in found) return 'Looking…'
  if (found.hits.length === 0) return 'Nothing found.'
  const places = `${found.hits.length} ${found.hits.length === 1 ? 'place' : 'places'}`
  const rows = new Set(found.hits.map(({ text }) => text)).size
  return `${found.isCut ? `The first ${places}` : places} in ${rows} ${rows === 1 ? 'text' : 'texts'}.`
}
