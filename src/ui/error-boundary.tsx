import { Component, type ReactNode } from 'react'
import { Button } from './button.tsx'
import { EmptyState } from './empty-state.tsx'

type ErrorBoundaryProps = { children: ReactNode /** A screen of another address gets its own chance. */; place?: string }
type ErrorBoundaryState = { failed: boolean; place: string | undefined }

/** What stands in place of a screen that broke. The rest of the page goes on. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, ErrorBoundaryState> {
  override state: ErrorBoundaryState = { failed: false, place: this.props.place }

  static getDerivedStateFromProps({ place }: ErrorBoundaryProps, state: ErrorBoundaryState) {
    return place === state.place ? null : { failed: false, place }
  }

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
