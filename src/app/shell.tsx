import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { Link, useLocation } from 'wouter'
import { useLiveEvents } from '../data/events.ts'
import { sessionOptions } from '../data/session/queries.ts'
import { announcerId } from '../ui/announce.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Icon } from '../ui/icon.tsx'
import { ToastRegion } from '../ui/toast.tsx'
import { useMedia } from '../ui/use-media.ts'
import { ConnectionBar } from './connection-bar.tsx'
import { ThemeSwitch } from './theme-switch.tsx'

/** What stands around every screen: the way to the others, messages, and whether the server can be reached. */
export function Shell({ children }: { children: ReactNode }) {
  const isSmall = useMedia('(max-width: 720px)')
  const [isMenuOpen, setMenuOpen] = useState(false)
  const isReached = useLiveEvents()
  const main = useFocusOnNavigation()

  return (
    <div
      className={`grid h-full ${isSmall ? 'grid-rows-[auto_auto_minmax(0,1fr)]' : 'grid-cols-[208px_minmax(0,1fr)] grid-rows-[auto_minmax(0,1fr)] max-lg:grid-cols-[60px_minmax(0,1fr)]'}`}
    >
      <a href="#content" className="sr-only z-50 rounded bg-panel p-2 focus:not-sr-only focus:absolute">
        Skip to content
      </a>
      {isSmall ? (
        <header className="flex items-center gap-2 border-b border-line bg-sunk px-2 py-1.5">
          <Button variant="ghost" icon="menu" label="Menu" onClick={() => setMenuOpen(true)} />
          <Brand />
          {isMenuOpen && (
            <Dialog title="Patchbay" variant="sheet" onClose={() => setMenuOpen(false)}>
              <div className="grid h-full p-3">
                <Sidebar onNavigate={() => setMenuOpen(false)} isFull />
              </div>
            </Dialog>
          )}
        </header>
      ) : (
        <header className="row-span-2 min-h-0 border-r border-line bg-sunk px-2.5 py-3">
          <Sidebar />
        </header>
      )}
      <ConnectionBar isReached={isReached} />
      <main id="content" ref={main} tabIndex={-1} className="relative min-h-0 min-w-0 overflow-hidden outline-none">
        {children}
      </main>
      <ToastRegion />
      <div id={announcerId} role="status" className="sr-only" />
    </div>
  )
}

const Brand = () => (
  <span className="flex items-center gap-1 px-2 font-bold tracking-tight">
    <span aria-hidden="true" className="size-2.75 rounded-full border-3 border-accent" />
    <span aria-hidden="true" className="mr-1 size-2.75 rounded-full border-3 border-change" />
    <span className="max-lg:sr-only max-[720px]:not-sr-only">Patchbay</span>
  </span>
)

function Sidebar({ onNavigate, isFull = false }: { onNavigate?: () => void; isFull?: boolean }) {
  const { data: session } = useQuery(sessionOptions())
  const [path] = useLocation()
  const wide = isFull ? '' : 'max-lg:sr-only'
  return (
    <div className="flex h-full flex-col gap-0.5">
      {!isFull && (
        <div className="pt-1 pb-3">
          <Brand />
        </div>
      )}
      <nav aria-label="Main">
        <Link
          href="/assistants"
          onClick={onNavigate}
          aria-label="Assistants"
          aria-current={path === '/assistants' ? 'page' : undefined}
          className={`flex h-8 items-center gap-2 rounded px-2 ${path.startsWith('/assistants') ? 'bg-panel font-medium shadow-[0_0_0_1px_var(--line)]' : 'text-mute'}`}
        >
          <Icon name="list" />
          <span className={`grow ${wide}`}>Assistants</span>
        </Link>
      </nav>
      <span className="grow" />
      <ThemeSwitch isFull={isFull} />
      {session && (
        <div className={`px-2 pt-2 text-small ${wide}`}>
          <b className="block font-bold">{session.who}</b>
          <span className="text-caption text-mute">
            {session.connections.every((one) => one.isSandbox) ? 'Sandbox data' : `${session.connections.length} connections`}
          </span>
        </div>
      )}
    </div>
  )
}

/** A new screen is announced by its heading, which takes the focus; the first screen leaves the focus alone. */
function useFocusOnNavigation() {
  const [path] = useLocation()
  const main = useRef<HTMLElement>(null)
  const last = useRef(path)
  useEffect(() => {
    if (last.current === path) return
    last.current = path
    const focus = () => {
      const heading = main.current?.querySelector<HTMLElement>('h1')
      heading?.focus({ preventScroll: true })
      return heading !== null && heading !== undefined
    }
    if (focus() || !main.current) return
    // The heading comes with the screen's data.
    const observer = new MutationObserver(() => focus() && observer.disconnect())
    observer.observe(main.current, { childList: true, subtree: true })
    return () => observer.disconnect()
  }, [path])
  return main
}
