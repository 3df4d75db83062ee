import * as Radix from '@radix-ui/react-tabs'
import type { ReactNode } from 'react'

type Tab = { value: string; label: string; badge?: { text: string; tone: 'change' | 'error' }; panel: ReactNode }
type TabsProps = {
  label: string
  value: string
  onChange: (value: string) => void
  tabs: readonly Tab[]
  /** As high as what it shows, where it stands among other things; what it shows has a Tab stop of its own. */
  isBox?: boolean
}

const tones = { change: 'bg-change-bg text-change-ink', error: 'bg-error-bg text-error' }

export function Tabs({ label, value, onChange, tabs, isBox = false }: TabsProps) {
  return (
    <Radix.Root value={value} onValueChange={onChange} className={isBox ? 'min-w-0' : 'grid h-full min-h-0 grid-rows-[44px_minmax(0,1fr)]'}>
      <Radix.List
        aria-label={label}
        className={`flex gap-0.5 border-b border-line ${isBox ? 'h-9 overflow-x-auto whitespace-nowrap' : 'px-3'}`}
      >
        {tabs.map((tab) => (
          <Radix.Trigger
            key={tab.value}
            value={tab.value}
            className="flex items-center gap-1.5 border-b-2 border-transparent px-2.5 text-small text-mute -outline-offset-2 data-[state=active]:border-accent data-[state=active]:font-medium data-[state=active]:text-ink"
          >
            {tab.label}
            {tab.badge && (
              <span
                className={`min-w-[18px] rounded-full px-1.5 text-center text-caption leading-[18px] font-bold tabular-nums ${tones[tab.badge.tone]}`}
              >
                {tab.badge.text}
              </span>
            )}
          </Radix.Trigger>
        ))}
      </Radix.List>
      {tabs.map((tab) => (
        <Radix.Content
          key={tab.value}
          value={tab.value}
          // What it shows can be reached itself.
          {...(isBox && { tabIndex: -1 })}
          className={isBox ? 'p-2.5 -outline-offset-2' : 'min-h-0 overflow-auto px-4.5 pt-3.5 pb-28 -outline-offset-2'}
        >
          {tab.panel}
        </Radix.Content>
      ))}
    </Radix.Root>
  )
}
