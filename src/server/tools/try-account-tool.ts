import { accountToolsOf } from '../../contracts/account-tools.ts'
import type { Doc } from '../../contracts/core/field.ts'
import { toolDialectOf } from '../../contracts/tool-dialects.ts'
import { restoreSecrets } from '../../contracts/tools/secret-headers.ts'
import { toolOf } from '../../contracts/tools/tool.ts'
import type { ToolTrial } from '../../contracts/tools-api.ts'
import type { Link } from '../connections.ts'
import type { Desk } from '../desk.ts'
import { upstreamRefusal } from '../upstream/refusal.ts'
import { UpstreamError } from '../upstream/upstream.ts'
import { needShelf } from './account-tools.ts'
import { notTried, runTrial, type Trier, unknownSecrets } from './run-trial.ts'

type Given = { readonly id: string | null; readonly tool: Doc; readonly arguments: Doc }

/** Tries a tool of the account as a person has it now, saved or not. Its kept secrets are those that the platform holds at this moment. */
export async function tryAccountTool(desk: Desk, link: Link, given: Given, trier: Trier): Promise<ToolTrial> {
  const { platform, records } = needShelf(link, notTried)
  const stored = given.id === null ? undefined : await records.read(given.id).catch(refuse)
  const restored = restoreSecrets(platform, given.tool, stored?.clear?.() ?? stored?.doc ?? {})
  if ('findings' in restored) throw unknownSecrets(restored.findings)
  const control = accountToolsOf(platform)?.field.control
  if (!control) throw new Error(`${platform.label} has no tools of its own`)
  const call = { tool: toolOf(control, restored.changes), args: given.arguments, webhook: '', isSigned: false }
  return runTrial(desk, toolDialectOf(platform).request(call), trier)
}

function refuse(error: unknown): never {
  throw error instanceof UpstreamError ? upstreamRefusal(error, notTried, '', 'not-written') : error
}
