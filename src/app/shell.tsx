import { type ReactNode, useState } from 'react'
import { announcerId } from '../ui/announce.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { lazyPart } from '../ui/lazy-part.tsx'
import { useMedia } from '../ui/use-media.ts'
import { Brand } from './brand.tsx'
import { later } from './later.ts'
import { Sidebar } from './sidebar.tsx'
import { useFocusOnNavigation } from './use-focus-on-navigation.ts'
import { useKeptChoice } from './use-kept-choice.ts'
import { useWhenIdle } from './use-when-idle.ts'

// Nobody needs these in the first moments, and they come before they are needed.
const ConnectionBar = lazyPart(later, (module) => module.ConnectionBar, { instead: () => <div /> })
const Notices = lazyPart(
  () => import('./notices.tsx'),
  (module) => module.Notices,
  { instead: () => null },
)

/** What stands around every screen: the way to the others, messages, and whether the server can be reached. */
export function Shell({ children }: { children: ReactNode }) {
  const isSmall = useMedia('(max-width: 720px)')
  const isMedium = useMedia('(max-width: 1023px)')
  const [sidebar, keepSidebar] = useKeptChoice('patchbay-sidebar', 'full')
  const isIcons = isMedium || sidebar === 'icons'
  const isIdle = useWhenIdle()
  const main = useFocusOnNavigation()

  return (
    <div
      className={`grid h-full ${isSmall ? 'grid-cols-[minmax(0,1fr)] grid-rows-[auto_auto_minmax(0,1fr)]' : `grid-rows-[auto_minmax(0,1fr)] ${isIcons ? 'grid-cols-[60px_minmax(0,1fr)]' : 'grid-cols-[208px_minmax(0,1fr)]'}`}`}
    >
      <a
        href="#content"
        className="sr-only rounded bg-panel px-3 py-1.5 font-medium focus:not-sr-only focus:absolute focus:top-2 focus:left-2 focus:z-50"
      >
        Skip to content
      </a>
      {isSmall ? (
        <TopBar />
      ) : (
        <header className="row-span-2 min-h-0 overflow-y-auto border-r border-line bg-sunk px-2.5 py-3">
          <Sidebar isIcons={isIcons} {...(!isMedium && { onToggle: () => keepSidebar(isIcons ? 'full' : 'icons') })} />
        </header>
      )}
      <ConnectionBar />
      <main id="content" ref={main} tabIndex={-1} className="relative min-h-0 min-w-0 overflow-clip outline-none">
        {children}
      </main>
      {isIdle && <Notices />}
      <div id={announcerId} role="status" className="sr-only" />
    </div>
  )
}

/** On a phone the sidebar is a sheet behind a button. */
function TopBar() {
  const [isOpen, setOpen] = useState(false)
  const close = () => setOpen(false)
  return (
    <header className="flex items-center gap-1 border-b border-line bg-sunk px-2 py-1.5">
      <Button variant="ghost" icon="menu" label="Menu" onClick={() => setOpen(true)} />
      <Brand />
      {isOpen && (
        <Dialog title="Patchbay" variant="sheet" side="left" onClose={close}>
          <div className="h-full px-3 pb-3">
            <Sidebar onNavigate={close} hasBrand={false} />
          </div>
        </Dialog>
      )}
    </header>
  )
}
