import '../../../../ui/later.css'
import type { Field } from '../../../../contracts/core/field.ts'
import { lazyPart } from '../../../../ui/lazy-part.tsx'
import { KeptCheck } from './kept-check.tsx'
import { ToolDesk } from './tool-desk.tsx'

/** Few platforms have tools beside their assistants. */
const AccountTools = lazyPart(
  () => import('./account-tools.tsx'),
  (module) => module.AccountTools,
)

/** What comes behind the section: the editor of tools that stand in the assistant, or those of the account to look at. */
export function ToolPart({ field }: { field: Field }) {
  return (
    <>
      <KeptCheck />
      {field.control.kind === 'rows' ? <ToolDesk field={field} /> : <AccountTools field={field} />}
    </>
  )
}
