import { Redirect, Route, Switch, useLocation } from 'wouter'
import { EditorPage } from '../features/editor/editor-page.tsx'
import { decoded } from '../lib/decoded.ts'
import { ErrorBoundary } from '../ui/error-boundary.tsx'
import { lazyPart } from '../ui/lazy-part.tsx'
import { PageSkeleton } from '../ui/page-skeleton.tsx'
import { later } from './later.ts'
import { Shell } from './shell.tsx'

const AssistantsPage = lazyPart(
  () => import('../features/assistants/assistants-page.tsx'),
  (module) => module.AssistantsPage,
  { waiting: PageSkeleton },
)
const ConnectionsPage = lazyPart(
  () => import('../features/connections/connections-page.tsx'),
  (module) => module.ConnectionsPage,
  { waiting: PageSkeleton },
)
const FaqPage = lazyPart(
  () => import('../features/faq/faq-page.tsx'),
  (module) => module.FaqPage,
  { waiting: PageSkeleton },
)
const PortPage = lazyPart(
  () => import('../features/port/port-page.tsx'),
  (module) => module.PortPage,
  { waiting: PageSkeleton },
)
const SettingsScreen = lazyPart(later, (module) => module.SettingsScreen, { waiting: PageSkeleton })
const NotFoundPage = lazyPart(
  () => import('./not-found-page.tsx'),
  (module) => module.NotFoundPage,
)

/** The screens and their addresses. */
export function App() {
  const [path] = useLocation()
  return (
    <Shell>
      <ErrorBoundary place={path}>
        <Switch>
          <Route path="/">
            <Redirect to="/assistants" replace />
          </Route>
          <Route path="/assistants">
            <AssistantsPage />
          </Route>
          <Route path="/assistants/:connection/:id">
            {({ connection, id }) => <EditorPage connection={decoded(connection)} id={decoded(id)} />}
          </Route>
          <Route path="/port/:connection/:id">
            {({ connection, id }) => <PortPage connection={decoded(connection)} id={decoded(id)} />}
          </Route>
          <Route path="/faq">
            <FaqPage />
          </Route>
          <Route path="/connections">
            <ConnectionsPage />
          </Route>
          <Route path="/settings">
            <SettingsScreen />
          </Route>
          <Route>
            <NotFoundPage />
          </Route>
        </Switch>
      </ErrorBoundary>
    </Shell>
  )
}
