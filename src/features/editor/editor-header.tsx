import { Link } from 'wouter'
import type { Assistant, Connection } from '../../contracts/api.ts'
import { textOf } from '../../lib/json.ts'
import { getAt } from '../../lib/path.ts'
import { when } from '../../lib/when.ts'
import { lazyPart } from '../../ui/lazy-part.tsx'
import { usePageTitle } from '../../ui/use-page-title.ts'
import { behind } from './behind.ts'
import { useDraft, useDraftStore, useRole } from './draft/draft-context.ts'
import { RailButton } from './rail/rail.tsx'

const HeaderLinks = lazyPart(behind, (module) => module.HeaderLinks, { waiting: () => null })

export function EditorHeader({
  connection,
  assistant,
  onOpenRail,
}: {
  connection: Connection
  assistant: Assistant
  onOpenRail: () => void
}) {
  const { platform } = useDraftStore()
  const nameField = useRole('name')
  const summary = useDraft((state) => textOf(getAt(state.base, nameField?.key ?? '') ?? ''))
  usePageTitle(summary)
  return (
    <header className="flex min-h-[52px] items-center gap-2.5 border-b border-line bg-panel px-5 max-sm:gap-1.5 max-sm:px-3">
      <nav aria-label="Breadcrumb" className="text-mute max-sm:hidden">
        <Link href="/assistants" className="hover:underline">
          Assistants
        </Link>
        <span aria-hidden="true"> /</span>
      </nav>
      <h1 tabIndex={-1} className="truncate text-title font-bold outline-none">
        {summary}
      </h1>
      <span className="rounded-sm bg-accent-bg px-1.5 max-sm:hidden text-caption leading-5 font-medium text-accent">{platform.label}</span>
      <span className="text-small whitespace-nowrap text-mute max-md:hidden">{connection.name}</span>
      <span className="grow" />
      <span className="text-small whitespace-nowrap text-mute max-lg:hidden">
        {assistant.lastChange
          ? `Changed ${when(assistant.lastChange.at)} · by ${assistant.lastChange.who}`
          : `Read ${when(assistant.readAt)}`}
      </span>
      <HeaderLinks />
      <RailButton onOpen={onOpenRail} />
    </header>
  )
}
