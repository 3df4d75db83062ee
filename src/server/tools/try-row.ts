import { type Doc, readField, withRole, writeField } from '../../contracts/core/field.ts'
import { toolDialectOf } from '../../contracts/tool-dialects.ts'
import { restoreSecrets } from '../../contracts/tools/secret-headers.ts'
import { isRequest, toolOf } from '../../contracts/tools/tool.ts'
import type { ToolTrial } from '../../contracts/tools-api.ts'
import { readClear, refuseDeleted } from '../assistants/read.ts'
import type { Link } from '../connections.ts'
import type { Desk } from '../desk.ts'
import { Refusal } from '../http/problem.ts'
import { upstreamRefusal } from '../upstream/refusal.ts'
import { UpstreamError } from '../upstream/upstream.ts'
import { notTried, runTrial, type Trier, unknownSecrets } from './run-trial.ts'

type Given = { readonly tool: Doc; readonly arguments: Doc; readonly webhook: string }

/**
 * Tries a tool as a person has it now, saved or not. Its kept secrets are those that the platform holds at this moment, and go to the
 * host alone for which they were written.
 */
export async function tryRow(desk: Desk, link: Link, id: string, given: Given, trier: Trier): Promise<ToolTrial> {
  const { platform } = link
  const field = withRole(platform, 'tools')
  if (field?.control.kind !== 'rows') throw noRequest(`${platform.label} keeps its tools beside its assistants`)
  await refuseDeleted(desk, link, id)
  const { clear } = await readClear(desk, link, id).catch((error) => {
    throw error instanceof UpstreamError ? upstreamRefusal(error, notTried, '', 'not-written') : error
  })
  const restored = restoreSecrets(platform, writeField(field, {}, [given.tool]), clear)
  if ('findings' in restored) {
    const at = `${field.key}.0.`
    throw unknownSecrets(restored.findings.map((one) => ({ ...one, path: one.path.replace(at, '') })))
  }
  const [row] = readField(field, restored.changes) as Doc[]
  if (!row || !isRequest(field.control, row)) throw noRequest('This tool sends no request')
  const call = { tool: toolOf(field.control, row), args: given.arguments, webhook: given.webhook, isSigned: false }
  return runTrial(desk, toolDialectOf(platform).request(call), trier)
}

const noRequest = (why: string) => new Refusal({ status: 422, title: notTried, detail: `${why}.` })
