import { memo, useState } from 'react'
import type { AssistantRef } from '../../../data/assistants/keys.ts'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { lazyPart } from '../../../ui/lazy-part.tsx'
import { Skeleton } from '../../../ui/skeleton.tsx'
import { useMedia } from '../../../ui/use-media.ts'
import { behind } from '../behind.ts'
import { useCount } from '../draft/use-count.ts'

/** Loaded behind the form, which can be used before it is there. */
const RailTabs = lazyPart(behind, (module) => module.RailTabs, {
  waiting: () => (
    <div className="p-5">
      <Skeleton lines={5} />
    </div>
  ),
})

type RailProps = { baseUrl: string; assistant: AssistantRef; isOpen: boolean; onClose: () => void }

/** What would be sent and what is wrong, beside the form; on a small screen in a sheet over it. */
export const Rail = memo(function Rail(props: RailProps) {
  const isWide = useMedia('(min-width: 1024px)')
  // A window that is made narrower, and wide again, keeps the tab.
  const [tab, setTab] = useState('changes')
  const tabs = <RailTabs {...props} tab={tab} onTab={setTab} />
  if (isWide) {
    return (
      <aside aria-label="Draft" className="min-h-0 overflow-hidden border-l border-line bg-panel">
        {tabs}
      </aside>
    )
  }
  const close = () => {
    // What opens the sheet is called Changes.
    setTab('changes')
    props.onClose()
  }
  return props.isOpen ? (
    <Dialog title="Draft" variant="sheet" onClose={close}>
      {tabs}
    </Dialog>
  ) : null
})

/** Opens the sheet where there is no room for the rail. */
export function RailButton({ onOpen }: { onOpen: () => void }) {
  const count = useCount()
  return (
    <span className="lg:hidden">
      <Button size="small" onClick={onOpen}>
        Changes{count > 0 ? ` ${count}` : ''}
      </Button>
    </span>
  )
}
