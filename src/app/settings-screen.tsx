import { lazyPart } from '../ui/lazy-part.tsx'
import { PageSkeleton } from '../ui/page-skeleton.tsx'
import { chooseTheme, useTheme } from './use-theme.ts'

const SettingsPage = lazyPart(
  () => import('../features/settings/settings-page.tsx'),
  (module) => module.SettingsPage,
  { waiting: PageSkeleton },
)

/** Seldom opened, so the way to it is no part of what every screen loads first. The theme is the shell's own. */
export const SettingsScreen = () => <SettingsPage theme={useTheme()} onTheme={chooseTheme} />
