import { createContext, useContext } from 'react'
import type { AssistantRef } from '../../data/assistants/keys.ts'

/** Which assistant this editor is for. */
const EditorAssistant = createContext<AssistantRef | undefined>(undefined)
export const EditorAssistantProvider = EditorAssistant.Provider

export function useEditorAssistant(): AssistantRef {
  const ref = useContext(EditorAssistant)
  if (!ref) throw new Error('useEditorAssistant is for components inside <Editor>')
  return ref
}
