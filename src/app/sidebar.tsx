import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Link, useLocation } from 'wouter'
import { sessionOptions } from '../data/session/queries.ts'
import { Button } from '../ui/button.tsx'
import { Icon, type IconName } from '../ui/icon.tsx'
import { lazyPart } from '../ui/lazy-part.tsx'
import { tipFor } from '../ui/tooltip.ts'
import { Brand } from './brand.tsx'
import { later } from './later.ts'

const FaqCount = lazyPart(later, (module) => module.FaqCount, { instead: () => null })
const ThemeSwitch = lazyPart(later, (module) => module.ThemeSwitch, { instead: () => <span className="h-7" /> })

type SidebarProps = {
  isIcons?: boolean
  /** Without it the width is not this person's choice: the screen is too small, or the sidebar is a sheet. */
  onToggle?: () => void
  onNavigate?: () => void
  hasBrand?: boolean
}

export function Sidebar({ isIcons = false, onToggle, onNavigate, hasBrand = true }: SidebarProps) {
  return (
    <div className="flex h-full flex-col gap-0.5">
      {hasBrand && (
        <div className="flex h-9 items-start pt-1">
          <Brand isIcons={isIcons} />
        </div>
      )}
      <nav aria-label="Main" className="grid gap-0.5">
        <Place href="/assistants" icon="list" label="Assistants" isIcons={isIcons} onNavigate={onNavigate} />
        <Place href="/faq" icon="chat" label="FAQ" isIcons={isIcons} onNavigate={onNavigate}>
          <FaqCount />
        </Place>
        <Place href="/connections" icon="plug" label="Connections" isIcons={isIcons} onNavigate={onNavigate} />
        <Place href="/settings" icon="sliders" label="Settings" isIcons={isIcons} onNavigate={onNavigate} />
      </nav>
      <span className="grow" />
      <div className={`flex items-center justify-between gap-0.5 ${isIcons ? 'flex-col-reverse' : ''}`}>
        <ThemeSwitch isFull={!isIcons} />
        {onToggle && (
          <Button
            variant="ghost"
            icon="collapse"
            label={isIcons ? 'Widen the sidebar' : 'Narrow the sidebar'}
            isExpanded={!isIcons}
            onClick={onToggle}
          />
        )}
      </div>
      <Me isIcons={isIcons} />
    </div>
  )
}

type PlaceProps = {
  children?: ReactNode
  href: string
  icon: IconName
  label: string
  isIcons: boolean
  onNavigate: (() => void) | undefined
}

/** The way to a screen, marked while one is on it or on what belongs to it. */
function Place({ href, icon, label, isIcons, onNavigate, children }: PlaceProps) {
  const [at] = useLocation()
  // Porting belongs to the assistant that it begins at.
  const path = at.replace(/^\/port\//, '/assistants/')
  const isHere = path === href || path.startsWith(`${href}/`)
  return (
    <Link
      href={href}
      onClick={onNavigate}
      aria-current={path === href ? 'page' : undefined}
      {...tipFor(isIcons ? label : undefined)}
      className={`flex h-8 items-center gap-2 rounded px-2.5 ${isHere ? 'bg-panel font-medium shadow-[0_0_0_1px_var(--line)]' : 'text-mute hover:text-ink'}`}
    >
      <Icon name={icon} />
      <span className={isIcons ? 'sr-only' : ''}>{label}</span>
      {!isIcons && children}
    </Link>
  )
}

function Me({ isIcons }: { isIcons: boolean }) {
  const { data: session } = useQuery(sessionOptions())
  const who = session?.who ?? ''
  const what = !session
    ? ''
    : session.connections.every((one) => one.isSandbox)
      ? 'Sandbox data'
      : `${session.connections.length} ${session.connections.length === 1 ? 'connection' : 'connections'}`
  return (
    <div
      className={`flex h-11 items-center gap-2.5 pt-2 ${isIcons ? 'justify-center' : 'px-1'}`}
      {...tipFor(isIcons && who ? `${who}, ${what}` : undefined)}
    >
      <span
        aria-hidden="true"
        className="grid size-7 shrink-0 place-items-center rounded-full bg-accent-bg text-caption font-bold text-accent"
      >
        {who.slice(0, 2).toUpperCase()}
      </span>
      <span className={`min-w-0 text-small leading-4 ${isIcons ? 'sr-only' : ''}`}>
        <b className="block truncate font-bold">{who}</b>
        <span className="text-caption text-mute">{what}</span>
      </span>
    </div>
  )
}
