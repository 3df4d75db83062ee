import { Button } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import { tipFor } from '../ui/tooltip.ts'
import { chooseTheme, useTheme } from './use-theme.ts'

const themes = [
  { value: 'system', label: 'System theme', icon: 'monitor' },
  { value: 'light', label: 'Light theme', icon: 'sun' },
  { value: 'dark', label: 'Dark theme', icon: 'moon' },
] as const

/** Three buttons, or one that goes round where there is room for one. */
export function ThemeSwitch({ isFull }: { isFull: boolean }) {
  const theme = useTheme()
  if (!isFull) {
    const index = Math.max(
      0,
      themes.findIndex((one) => one.value === theme),
    )
    const now = themes[index] ?? themes[0]
    const next = themes[(index + 1) % themes.length] ?? themes[0]
    return (
      <Button
        variant="ghost"
        icon={now.icon}
        label={`${now.label}. Change to ${next.label.toLowerCase()}`}
        onClick={() => chooseTheme(next.value)}
      />
    )
  }
  return (
    <fieldset aria-label="Theme" className="flex min-w-0 gap-0.5">
      {themes.map((one) => (
        <button
          key={one.value}
          type="button"
          aria-pressed={theme === one.value}
          aria-label={one.label}
          onClick={() => chooseTheme(one.value)}
          {...tipFor(one.label)}
          className={`grid h-7 w-8 place-items-center rounded ${theme === one.value ? 'bg-panel text-ink shadow-[0_0_0_1px_var(--line-2)]' : 'text-mute hover:text-ink'}`}
        >
          <Icon name={one.icon} />
        </button>
      ))}
    </fieldset>
  )
}
