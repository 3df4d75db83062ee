export { ConnectionBar } from './connection-bar.tsx'
export { FaqCount } from './faq-count.tsx'
export { SettingsScreen } from './settings-screen.tsx'
export { ThemeSwitch } from './theme-switch.tsx'
