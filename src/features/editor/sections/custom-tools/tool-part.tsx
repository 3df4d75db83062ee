import '../../../../ui/later.css'
import type { ReactNode } from 'react'
import type { Field } from '../../../../contracts/core/field.ts'
import { lazyPart } from '../../../../ui/lazy-part.tsx'
import { KeptCheck } from './kept-check.tsx'
import { ToolDesk } from './tool-desk.tsx'

/** Few platforms have tools beside their assistants. */
const AccountTools = lazyPart(
  () => import('./account-tools.tsx'),
  (module) => module.AccountTools,
)

export type ToolPartProps = {
  field: Field
  chosen?: string | undefined
  onChoose?: (id: string | undefined) => void
  addButton?: ReactNode
}

/** What comes behind the section: the editor of tools that stand in the assistant, or those of the account to look at. */
export function ToolPart({ field, chosen, onChoose = () => {}, addButton }: ToolPartProps) {
  return (
    <>
      <KeptCheck />
      {field.control.kind === 'rows' ? <ToolDesk {...{ field, chosen, onChoose, addButton }} /> : <AccountTools field={field} />}
    </>
  )
}
