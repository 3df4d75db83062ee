export { ConnectionBar } from './connection-bar.tsx'
export { ThemeSwitch } from './theme-switch.tsx'
