import { useState } from 'react'
import type { AssistantRef } from '../../../data/assistants/keys.ts'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { lazyPart } from '../../../ui/lazy-part.tsx'
import { Tabs } from '../../../ui/tabs.tsx'
import { useMedia } from '../../../ui/use-media.ts'
import { useDraft } from '../draft/draft-context.ts'
import { ChangesPanel } from './changes-panel.tsx'
import { ChecksPanel } from './checks-panel.tsx'

const HistoryPanel = lazyPart(() => import('./history-panel.tsx').then((module) => module.HistoryPanel))

type RailProps = { baseUrl: string; assistant: AssistantRef; isOpen: boolean; onClose: () => void }

/** What would be sent and what is wrong, beside the form; on a small screen in a sheet over it. */
export function Rail(props: RailProps) {
  const isWide = useMedia('(min-width: 1024px)')
  if (isWide) {
    return (
      <aside aria-label="Draft" className="min-h-0 overflow-hidden border-l border-line bg-panel">
        <RailTabs {...props} />
      </aside>
    )
  }
  return props.isOpen ? (
    <Dialog title="Draft" variant="sheet" onClose={props.onClose}>
      <RailTabs {...props} />
    </Dialog>
  ) : null
}

/** Opens the sheet where there is no room for the rail. */
export function RailButton({ onOpen }: { onOpen: () => void }) {
  const count = useCount()
  return (
    <span className="lg:hidden">
      <Button onClick={onOpen}>Changes{count > 0 ? ` ${count}` : ''}</Button>
    </span>
  )
}

function useCount(): number {
  const counts = useDraft((state) => state.counts)
  return [...counts.values()].reduce((sum, count) => sum + count, 0)
}

function RailTabs({ baseUrl, assistant }: RailProps) {
  const [tab, setTab] = useState('changes')
  const count = useCount()
  const errors = useDraft((state) => state.findings.filter((finding) => finding.severity === 'error').length)
  return (
    <Tabs
      label="Draft"
      value={tab}
      onChange={setTab}
      tabs={[
        {
          value: 'changes',
          label: 'Changes',
          ...(count > 0 && { badge: { text: String(count), tone: 'change' as const } }),
          panel: <ChangesPanel baseUrl={baseUrl} id={assistant.id} />,
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
