import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import type { Connection } from '../../contracts/api.ts'
import { refKey } from '../../data/assistants/keys.ts'
import { assistantOptions } from '../../data/assistants/queries.ts'
import { ApiError } from '../../data/call.ts'
import { draftAhead, forgetDraftAhead } from '../../data/drafts/ahead.ts'
import { type DraftRecord, loadDraft } from '../../data/drafts/store.ts'
import { platformOptions } from '../../data/platforms/queries.ts'
import { sessionOptions } from '../../data/session/queries.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { behind } from './behind.ts'
import { Editor } from './editor.tsx'
import { EditorAssistantProvider } from './editor-assistant.ts'
import { EditorSkeleton } from './editor-skeleton.tsx'

/** Loads one assistant, and the draft of it that this device may hold, and opens the editor. */
export function EditorPage({ connection, id }: { connection: string; id: string }) {
  const { data: session } = useQuery(sessionOptions())
  const { data: assistant, error: readError, refetch } = useQuery(assistantOptions({ connection, id }))
  const draft = useKeptDraft(connection, id)
  const owner = session?.connections.find((one: Connection) => one.id === connection)
  const {
    data: platform,
    error: loadError,
    refetch: loadAgain,
  } = useQuery({
    ...platformOptions(owner ?? { platform: '', generation: null }),
    enabled: owner !== undefined,
  })
  useEffect(() => void behind().catch(() => {}), [])

  // The form of a platform is a file of its own, which may fail to come as the assistant may.
  const error = assistant ? loadError : readError
  const isOrphan = session && !owner
  if (error || isOrphan) {
    const isGone = isOrphan || (error instanceof ApiError && error.problem.status === 404)
    return (
      <EmptyState
        title={isGone ? 'This assistant is not there any more' : 'The assistant could not be read'}
        text={isGone ? 'It was deleted, or the link is wrong. Drafts are kept.' : error?.message}
        action={
          isGone ? (
            <Button href="/assistants">All assistants</Button>
          ) : (
            <Button onClick={() => void (assistant ? loadAgain() : refetch())}>Try again</Button>
          )
        }
      />
    )
  }
  if (!assistant || !owner || !platform || draft === 'loading') return <EditorSkeleton />
  return (
    <EditorAssistantProvider value={assistant}>
      <Editor
        key={`${refKey({ connection, id })} ${owner.generation}`}
        platform={platform}
        connection={owner}
        assistant={assistant}
        kept={draft}
      />
    </EditorAssistantProvider>
  )
}

function useKeptDraft(connection: string, id: string): DraftRecord | undefined | 'loading' {
  const [found, setFound] = useState<{ key: string; record: DraftRecord | undefined } | undefined>(() => draftAhead({ connection, id }))
  const key = refKey({ connection, id })
  const isAhead = useRef(found !== undefined)
  useEffect(() => {
    forgetDraftAhead()
    if (isAhead.current) {
      isAhead.current = false
      return
    }
    let isCurrent = true
    void loadDraft({ connection, id }).then((record) => isCurrent && setFound({ key, record }))
    return () => {
      isCurrent = false
    }
  }, [connection, id, key])
  return found?.key === key ? found.record : 'loading'
}
