import { Button } from '../../ui/button.tsx'

/** Asks the platform with what stands in the form; nothing of it is kept. */
export const TestButton = ({ isPending, onTest }: { isPending: boolean; onTest: () => void }) => (
  <Button onClick={onTest} {...(isPending && { disabledReason: 'It is being tested' })}>
    Test
  </Button>
)
