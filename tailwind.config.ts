import type { Config } from 'tailwindcss'

const token = (name: string) => `var(--${name})`

/** The tokens themselves, light and dark, stand in `src/app/styles.css`; here they get the names that classes use. */
export default {
  content: [],
  theme: {
    colors: {
      transparent: 'transparent',
      current: 'currentColor',
      bg: token('bg'),
      panel: token('panel'),
      sunk: token('sunk'),
      line: { DEFAULT: token('line'), 2: token('line-2') },
      ink: token('ink'),
      mute: token('mute'),
      /** What you can do, and what is chosen. */
      accent: { DEFAULT: token('accent'), ink: token('accent-ink'), bg: token('accent-bg') },
      /** What differs from the live assistant, and what needs an answer. */
      change: { DEFAULT: token('change'), ink: token('change-ink'), bg: token('change-bg') },
      error: { DEFAULT: token('error'), bg: token('error-bg') },
      ok: { DEFAULT: token('ok'), bg: token('ok-bg') },
    },
    fontFamily: {
      sans: ['"Inter Variable"', 'system-ui', 'sans-serif'],
      mono: ['"JetBrains Mono Variable"', 'ui-monospace', 'monospace'],
    },
    fontSize: {
      caption: ['12px', '16px'],
      small: ['13px', '18px'],
      base: ['14px', '20px'],
      section: ['15px', '20px'],
      title: ['16px', '24px'],
    },
    fontWeight: { normal: '400', medium: '550', bold: '620' },
    borderRadius: { none: '0', sm: '4px', DEFAULT: '6px', md: '8px', lg: '10px', full: '9999px' },
    boxShadow: { none: 'none', float: '0 1px 2px rgb(0 0 0 / 0.05), 0 8px 24px -12px rgb(0 0 0 / 0.28)' },
  },
} satisfies Config
