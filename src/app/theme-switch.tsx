import { useState } from 'react'
import { Button } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'

const themes = [
  { value: 'system', label: 'System theme', icon: 'monitor' },
  { value: 'light', label: 'Light theme', icon: 'sun' },
  { value: 'dark', label: 'Dark theme', icon: 'moon' },
] as const

/** `public/theme.js` reads this before the first paint. */
const storageKey = 'patchbay-theme'

const stored = () => {
  try {
    return localStorage.getItem(storageKey) ?? 'system'
  } catch {
    return 'system'
  }
}

export function ThemeSwitch({ isFull }: { isFull: boolean }) {
  const [theme, setTheme] = useState(stored)
  const choose = (next: string) => {
    setTheme(next)
    if (next === 'system') delete document.documentElement.dataset.theme
    else document.documentElement.dataset.theme = next
    try {
      localStorage.setItem(storageKey, next)
    } catch {
      // A browser that stores nothing still shows the theme, until it is closed.
    }
  }
  const now = themes.findIndex((one) => one.value === theme)
  const next = themes[(now + 1) % themes.length]
  return (
    <>
      <fieldset aria-label="Theme" className={`flex gap-0.5 px-1 ${isFull ? '' : 'max-lg:hidden'}`}>
        {themes.map((one) => (
          <button
            key={one.value}
            type="button"
            aria-pressed={theme === one.value}
            aria-label={one.label}
            title={one.label}
            onClick={() => choose(one.value)}
            className={`grid h-7 w-8 place-items-center rounded ${theme === one.value ? 'bg-panel text-ink shadow-[0_0_0_1px_var(--line)]' : 'text-mute'}`}
          >
            <Icon name={one.icon} />
          </button>
        ))}
      </fieldset>
      {!isFull && next && (
        <span className="lg:hidden">
          <Button
            variant="ghost"
            icon={themes[now]?.icon ?? 'monitor'}
            label={`${themes[now]?.label}. Change to ${next.label.toLowerCase()}`}
            onClick={() => choose(next.value)}
          />
        </span>
      )}
    </>
  )
}
