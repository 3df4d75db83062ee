import type { ReactNode, Ref } from 'react'
import { Link } from 'wouter'

type ScreenHeaderProps = {
  title: string
  /** The screen that this one belongs to. */
  parent?: { href: string; label: string }
  headingRef?: Ref<HTMLHeadingElement>
  /** What stands beside the title; a `grow` element parts the words from the buttons. */
  children: ReactNode
}

/** The bar at the top of a screen: where one is, and what can be done there. */
export function ScreenHeader({ title, parent, headingRef, children }: ScreenHeaderProps) {
  return (
    <header className="flex min-h-[52px] items-center gap-2.5 border-b border-line bg-panel px-5 max-sm:gap-1.5 max-sm:px-3">
      {parent && (
        <nav aria-label="Breadcrumb" className="whitespace-nowrap text-mute max-sm:hidden">
          <Link href={parent.href} className="hover:underline">
            {parent.label}
          </Link>
          <span aria-hidden="true"> /</span>
        </nav>
      )}
      <h1 ref={headingRef} tabIndex={-1} className="truncate text-title font-bold outline-none">
        {title}
      </h1>
      {children}
    </header>
  )
}
