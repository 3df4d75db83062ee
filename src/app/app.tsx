import { Redirect, Route, Switch } from 'wouter'
import { EditorPage } from '../features/editor/editor-page.tsx'
import { Button } from '../ui/button.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { ErrorBoundary } from '../ui/error-boundary.tsx'
import { lazyPart } from '../ui/lazy-part.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { Shell } from './shell.tsx'

const AssistantsPage = lazyPart(() => import('../features/assistants/assistants-page.tsx').then((module) => module.AssistantsPage), {
  waiting: () => (
    <div className="p-5">
      <Skeleton lines={9} />
    </div>
  ),
})

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
            <AssistantsPage />
          </Route>
          <Route path="/assistants/:connection/:id">
            {({ connection, id }) => <EditorPage connection={decodeURIComponent(connection)} id={decodeURIComponent(id)} />}
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
