import { Button } from '../ui/button.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { usePageTitle } from '../ui/use-page-title.ts'

export function NotFoundPage() {
  usePageTitle('Page not found')
  return (
    <EmptyState
      title="This page does not exist"
      text="The link is wrong, or it is of another version of Patchbay."
      action={<Button href="/assistants">All assistants</Button>}
    />
  )
}
