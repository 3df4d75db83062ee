/** What stands around the form: loaded right behind it, in one file. */
export { ClashBar } from './clash/clash-bar.tsx'
export { LeaveGuard } from './leave-guard.tsx'
export { SaveBar } from './save/save-bar.tsx'
export { SectionNav } from './section-nav.tsx'
