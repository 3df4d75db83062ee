import { lazy, Suspense } from 'react'
import { Redirect, Route, Switch } from 'wouter'
import { EditorSkeleton } from '../features/editor/editor-skeleton.tsx'
import { Button } from '../ui/button.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { ErrorBoundary } from '../ui/error-boundary.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { Shell } from './shell.tsx'

const AssistantsPage = lazy(() =>
  import('../features/assistants/assistants-page.tsx').then((module) => ({ default: module.AssistantsPage })),
)
const EditorPage = lazy(() => import('../features/editor/editor-page.tsx').then((module) => ({ default: module.EditorPage })))

/** The screens and their addresses. */
export function App() {
  return (
    <Shell>
      <ErrorBoundary>
        <Switch>
          <Route path="/">
            <Redirect to="/assistants" replace />
          </Route>
          <Route path="/assistants">
            <Suspense
              fallback={
                <div className="p-5">
                  <Skeleton lines={9} />
                </div>
              }
            >
              <AssistantsPage />
            </Suspense>
          </Route>
          <Route path="/assistants/:connection/:id">
            {({ connection, id }) => (
              <Suspense fallback={<EditorSkeleton />}>
                <EditorPage connection={decodeURIComponent(connection)} id={decodeURIComponent(id)} />
              </Suspense>
            )}
          </Route>
          <Route>
            <EmptyState
              title="This page does not exist"
              text="The link is wrong, or it is of another version of Patchbay."
              action={<Button href="/assistants">All assistants</Button>}
            />
          </Route>
        </Switch>
      </ErrorBoundary>
    </Shell>
  )
}
