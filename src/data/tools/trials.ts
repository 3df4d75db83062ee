import type { Doc } from '../../contracts/core/field.ts'
import { type ToolTrial, tryTool } from '../../contracts/tools-api.ts'
import type { AssistantRef } from '../assistants/keys.ts'
import { call } from '../call.ts'

/** Sends the request of a tool as it is now, saved or not. Throws ApiError. */
export const sendTool = (params: AssistantRef, body: { tool: Doc; arguments: Doc; webhook: string }): Promise<ToolTrial> =>
  call(tryTool, { params, body })
