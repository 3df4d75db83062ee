import type { Assistant, Connection } from '../../contracts/api.ts'
import { textOf } from '../../lib/json.ts'
import { getAt } from '../../lib/path.ts'
import { when } from '../../lib/when.ts'
import { lazyPart } from '../../ui/lazy-part.tsx'
import { ScreenHeader } from '../../ui/screen-header.tsx'
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
    <ScreenHeader title={summary} parent={{ href: '/assistants', label: 'Assistants' }}>
      <span className="rounded-sm bg-accent-bg px-1.5 max-sm:hidden text-caption leading-5 font-medium text-accent">{platform.label}</span>
      <span className="text-small whitespace-nowrap text-mute max-md:hidden">{connection.name}</span>
      <span className="grow" />
      <span className="text-small whitespace-nowrap text-mute max-lg:hidden">
        {assistant.lastChange ? `Changed ${when(assistant.lastChange.at)} · ${assistant.lastChange.who}` : `Read ${when(assistant.readAt)}`}
      </span>
      <HeaderLinks />
      <RailButton onOpen={onOpenRail} />
    </ScreenHeader>
  )
}
