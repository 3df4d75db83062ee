import '../../ui/later.css'
import { ControlsForm } from '../../ui/controls-form.tsx'
import { ScreenHeader } from '../../ui/screen-header.tsx'
import { usePageTitle } from '../../ui/use-page-title.ts'
import { Appearance } from './appearance.tsx'
import { SpeechSection } from './speech-section.tsx'

/** What holds for this device, and for the desk as a whole. */
export function SettingsPage({ theme, onTheme }: { theme: string; onTheme: (theme: string) => void }) {
  usePageTitle('Settings')
  return (
    <div className="grid h-full grid-cols-[minmax(0,1fr)] grid-rows-[auto_minmax(0,1fr)]">
      <ScreenHeader title="Settings">
        <span className="text-small text-mute max-sm:hidden">How Patchbay looks on this device, and who speaks</span>
      </ScreenHeader>
      <div className="min-h-0 overflow-auto px-5 py-4 max-sm:px-3">
        <ControlsForm className="grid max-w-[720px] gap-4">
          <Appearance theme={theme} onTheme={onTheme} />
          <SpeechSection />
        </ControlsForm>
      </div>
    </div>
  )
}
