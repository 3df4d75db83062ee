import { Component, type ReactNode } from 'react'
import { Button } from './button.tsx'
import { EmptyState } from './empty-state.tsx'

/** What stands in place of a screen that broke. The rest of the page goes on. */
export class ErrorBoundary extends Component<{ children: ReactNode }, { failed: boolean }> {
  override state = { failed: false }

  static getDerivedStateFromError() {
    return { failed: true }
  }

  override render() {
    if (!this.state.failed) return this.props.children
    return (
      <EmptyState
        title="This screen broke"
        text="What you typed is kept on this device. Loading the page again brings it back."
        action={<Button onClick={() => window.location.reload()}>Load again</Button>}
      />
    )
  }
}
