import '../../../../ui/later.css'
import type { Field } from '../../../../contracts/core/field.ts'
import { AccountTools } from './account-tools.tsx'
import { KeptCheck } from './kept-check.tsx'
import { ToolDesk } from './tool-desk.tsx'

export type ToolPartProps = { field: Field; chosen?: string | undefined; onChoose?: (id: string | undefined) => void }

/** What comes behind the section: the editor of tools that stand in the assistant, or those of the account to look at. */
export function ToolPart({ field, chosen, onChoose = () => {} }: ToolPartProps) {
  return (
    <>
      <KeptCheck />
      {field.control.kind === 'rows' ? <ToolDesk field={field} chosen={chosen} onChoose={onChoose} /> : <AccountTools field={field} />}
    </>
  )
}
