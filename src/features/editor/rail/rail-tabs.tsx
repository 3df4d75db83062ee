import type { AssistantRef } from '../../../data/assistants/keys.ts'
import { lazyPart } from '../../../ui/lazy-part.tsx'
import { Tabs } from '../../../ui/tabs.tsx'
import { useDraft } from '../draft/draft-context.ts'
import { useCount } from '../draft/use-count.ts'
import { ChangesPanel } from './changes-panel.tsx'

const ChecksPanel = lazyPart(
  () => import('./checks-panel.tsx'),
  (module) => module.ChecksPanel,
)
const HistoryPanel = lazyPart(
  () => import('./history-panel.tsx'),
  (module) => module.HistoryPanel,
)

const RehearsePanel = lazyPart(
  () => import('./rehearse/rehearse-panel.tsx'),
  (module) => module.RehearsePanel,
)

type RailTabsProps = { baseUrl: string; assistant: AssistantRef; tab: string; onTab: (tab: string) => void }

export function RailTabs({ baseUrl, assistant, tab, onTab }: RailTabsProps) {
  const count = useCount()
  const errors = useDraft((state) => state.findings.filter((finding) => finding.severity === 'error').length)
  return (
    <Tabs
      label="Draft"
      value={tab}
      onChange={onTab}
      tabs={[
        {
          value: 'changes',
          label: 'Changes',
          ...(count > 0 && { badge: { text: String(count), tone: 'change' as const } }),
          panel: <ChangesPanel baseUrl={baseUrl} id={assistant.id} />,
        },
        {
          value: 'rehearse',
          label: 'Rehearse',
          panel: <RehearsePanel />,
        },
        {
          value: 'checks',
          label: 'Checks',
          ...(errors > 0 && { badge: { text: String(errors), tone: 'error' as const } }),
          panel: <ChecksPanel />,
        },
        {
          value: 'history',
          label: 'History',
          panel: <HistoryPanel assistant={assistant} />,
        },
      ]}
    />
  )
}
