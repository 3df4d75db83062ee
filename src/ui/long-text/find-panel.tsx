import {
  closeSearchPanel,
  findNext,
  findPrevious,
  getSearchQuery,
  replaceAll,
  replaceNext,
  SearchQuery,
  setSearchQuery,
} from '@codemirror/search'
import type { EditorView } from '@codemirror/view'
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { announce } from '../announce.ts'
import { Button } from '../button.tsx'
import { Checkbox } from '../checkbox.tsx'
import { inputLook } from '../text-input.tsx'

/** More are not counted. */
const mostCounted = 999

type Count = { readonly all: number; readonly current: number }

/** Finds and replaces within one text. */
/** `text` is what the editor holds now: what is counted follows it. */
export function FindPanel({ view, text }: { view: EditorView; text: string }) {
  const id = useId()
  const find = useRef<HTMLInputElement>(null)
  const [query, setQuery] = useState(() => getSearchQuery(view.state))
  const [count, setCount] = useState<Count>({ all: 0, current: 0 })

  useEffect(() => {
    find.current?.focus()
    find.current?.select()
  }, [])
  const isWrong = query.regexp && query.search !== '' && !query.valid
  const change = (part: Partial<ConstructorParameters<typeof SearchQuery>[0]>) => {
    const { search, replace, caseSensitive, wholeWord, regexp } = query
    // What is typed is meant as it stands: `\n` are two signs, but in an expression.
    const next = new SearchQuery({ search, replace, caseSensitive, wholeWord, regexp, literal: true, ...part })
    setQuery(next)
    view.dispatch({ effects: setSearchQuery.of(next) })
    setCount(countOf(view, next))
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: a text that was edited elsewhere has other matches
  useEffect(() => setCount(countOf(view, getSearchQuery(view.state))), [view, text])

  // Where a match stands, and how many were replaced, is said by the commands themselves.
  const run = (command: (view: EditorView) => boolean) => {
    if (countOf(view, query).all === 0) announce('None found')
    command(view)
    setCount(countOf(view, query))
  }
  const shut = () => {
    closeSearchPanel(view)
    view.focus()
  }
  const onKey = (event: KeyboardEvent) => {
    const isStep = event.key === 'F3' || ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'g')
    if (event.key === 'Escape') shut()
    else if (isStep) run(event.shiftKey ? findPrevious : findNext)
    else if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'f') find.current?.select()
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    <search aria-label="Find in this text" className="block p-2" onKeyDown={onKey}>
      <div className="flex flex-wrap items-center gap-2">
        <div className="min-w-0 grow basis-32">
          <input
            ref={find}
            className={inputLook(isWrong)}
            aria-label="Find"
            placeholder="Find"
            aria-invalid={isWrong || undefined}
            aria-describedby={`${id}-count`}
            autoComplete="off"
            spellCheck={false}
            value={query.search}
            onChange={(event) => change({ search: event.target.value })}
            onKeyDown={(event) => {
              if (event.key !== 'Enter') return
              event.preventDefault()
              run(event.shiftKey ? findPrevious : findNext)
            }}
          />
        </div>
        <span id={`${id}-count`} className="min-w-16 text-caption text-mute tabular-nums">
          {isWrong ? 'Not valid' : query.search === '' ? '' : inWords(count)}
        </span>
        <span className="flex">
          <Button icon="up" variant="ghost" label="Previous match" onClick={() => run(findPrevious)} />
          <Button icon="down" variant="ghost" label="Next match" onClick={() => run(findNext)} />
          <Button icon="close" variant="ghost" label="Close find" onClick={shut} />
        </span>
      </div>
      <div className="mt-2 flex flex-wrap items-center gap-2">
        <div className="min-w-0 grow basis-32">
          <input
            className={inputLook(false)}
            aria-label="Replace by"
            placeholder="Replace by"
            autoComplete="off"
            spellCheck={false}
            value={query.replace}
            onChange={(event) => change({ replace: event.target.value })}
            onKeyDown={(event) => {
              if (event.key !== 'Enter') return
              event.preventDefault()
              run(replaceNext)
            }}
          />
        </div>
        <Button size="small" onClick={() => run(replaceNext)}>
          Replace
        </Button>
        <Button size="small" onClick={() => run(replaceAll)}>
          Replace all
        </Button>
      </div>
      <div className="mt-1 flex flex-wrap gap-x-4">
        <Checkbox label="Match case" isOn={query.caseSensitive} onChange={(caseSensitive) => change({ caseSensitive })} />
        <Checkbox label="Whole words" isOn={query.wholeWord} onChange={(wholeWord) => change({ wholeWord })} />
        <Checkbox label="Regular expression" isOn={query.regexp} onChange={(regexp) => change({ regexp })} />
      </div>
    </search>
  )
}

const inWords = ({ all, current }: Count): string => {
  if (all === 0) return 'None found'
  const total = all > mostCounted ? `${mostCounted}+` : all
  return current ? `${current} of ${total}` : `${total} found`
}

function countOf({ state }: EditorView, query: SearchQuery): Count {
  if (!query.valid) return { all: 0, current: 0 }
  const { main } = state.selection
  const matches = query.getCursor(state)
  let all = 0
  let current = 0
  for (let match = matches.next(); !match.done && all <= mostCounted; match = matches.next()) {
    all++
    if (match.value.from === main.from && match.value.to === main.to) current = all
  }
  return { all, current }
}
