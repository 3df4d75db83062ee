import { createContext, useContext, useSyncExternalStore } from 'react'
import type { Control } from 'react-hook-form'
import { useController, useWatch } from 'react-hook-form'
import { type Field, type Role, withRole } from '../../../contracts/core/field.ts'
import type { Values } from '../../../contracts/core/patch.ts'
import type { DraftState, DraftStore } from './draft-store.ts'

const DraftContext = createContext<DraftStore | undefined>(undefined)
export const DraftProvider = DraftContext.Provider

export function useDraftStore(): DraftStore {
  const store = useContext(DraftContext)
  if (!store) throw new Error('useDraftStore is for components inside <Editor>')
  return store
}

/** Reads a part of the draft; the caller renders again only when that part is another value. */
export function useDraft<Part>(select: (state: DraftState) => Part): Part {
  const store = useDraftStore()
  return useSyncExternalStore(store.subscribe, () => select(store.get()))
}

/** The field that plays a role on this platform; undefined where the platform has no such thing. */
export function useRole(role: Role): Field | undefined {
  return withRole(useDraftStore().platform, role)
}

/** Value and setter of one field. Renders only its own caller on a keystroke. */
export function useField(field: Field): { value: unknown; set: (value: unknown) => void; onBlur: () => void } {
  const store = useDraftStore()
  const { field: input } = useController({ control: store.form.control as Control<Values>, name: field.key })
  return { value: input.value, set: input.onChange, onBlur: input.onBlur }
}

/** The form value of any name, for showing only; null while it is not there. */
export function useValue(name: string): unknown {
  const store = useDraftStore()
  return useWatch({ control: store.form.control as Control<Values>, name }) ?? null
}
