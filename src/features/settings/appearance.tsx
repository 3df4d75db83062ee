import { RadioCards } from '../../ui/radio-cards.tsx'
import { Card } from './card.tsx'

const themes = [
  { value: 'system', label: 'System', hint: 'As this device is set.' },
  { value: 'light', label: 'Light', hint: 'Always light.' },
  { value: 'dark', label: 'Dark', hint: 'Always dark.' },
]

export function Appearance({ theme, onTheme }: { theme: string; onTheme: (theme: string) => void }) {
  return (
    <Card title="Appearance">
      <p className="text-small text-mute">The theme holds on this device alone.</p>
      <RadioCards id="theme" label="Theme" options={themes} value={theme} onChange={onTheme} />
    </Card>
  )
}
