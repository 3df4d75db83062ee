import { definePlatform } from '../core/define.ts'
import { section } from '../core/sections.ts'
import { rowsAreWhole } from '../core/whole-rows.ts'
import { promptIsWritten } from '../core/written.ts'
import { zonesAreSpelled } from '../core/zone-spelling.ts'
import { callFields1, callFields2, timezone } from './fields/call-handling.ts'
import { builtIn, endCallTool, toolFields1, toolFields2 } from './fields/custom-tools.ts'
import { opening1, opening2, openingFields1, openingFields2, speakingFirstNeedsASentence } from './fields/first-sentence.ts'
import { listeningFields1, listeningFields2, realtimeIsInterruptible, wordsAreCounted } from './fields/listening.ts'
import { knowledgeIsLookedUp, prompt, promptFields1, promptFields2 } from './fields/prompt.ts'
import { fillerConfig, fillersNeedThePipeline, soundFields1, soundFields2 } from './fields/sound.ts'
import { outputFields1, outputFields2, outputNamesDiffer } from './fields/structured-output.ts'
import { variables } from './fields/variables.ts'
import { voiceFields1, voiceFields2 } from './fields/voice.ts'
import { activeWebhookHasAnAddress, webhookFields1, webhookFields2 } from './fields/webhook.ts'

/** What both generations of the API have in common. */
const common = {
  id: 'famulor',
  label: 'Famulor',
  sections: [
    section('prompt'),
    section('voice'),
    section('first-sentence'),
    section('sound'),
    section('listening', 'When it takes its turn, and what interrupts it.'),
    section('structured-output'),
    section('custom-tools'),
    section('call-handling', 'Direction, number, limits and voicemail.'),
    section('webhook', 'Where the result of a call goes.'),
    section('variables'),
  ],
  readOnly: [
    'id',
    'user_id',
    'uuid',
    'status',
    'engine_id',
    'synthesizer_id',
    'transcriber_id',
    'instance_id',
    'flows_platform_id',
    'inbound_webhook_url',
    'widget_settings',
    'created_at',
    'updated_at',
    'deleted_at',
  ],
  update: { method: 'PUT', path: (id: string) => `/user/assistant/${encodeURIComponent(id)}` },
  defaultBaseUrl: 'https://app.famulor.de/api',
} as const

/** A new assistant needs a prompt, and fields are checked as on create (contract, Errors). */
const checks = [promptIsWritten(prompt, 'error'), outputNamesDiffer, activeWebhookHasAnAddress, zonesAreSpelled(timezone)]

const notes = {
  post_call_schema: 'The output fields go whole, because Famulor replaces the list.',
  variables: 'The variables go whole, because Famulor replaces them.',
  tool_ids: 'Famulor does not say which tools are attached now: what you send replaces them all.',
  tools: 'The built-in tools go whole, because Famulor replaces the list.',
}

/** Seed 003, with the one field that joined it later. */
export const famulor1 = definePlatform({
  ...common,
  generation: { id: 'gen1', label: 'Generation 1', hint: 'The API of 2025; white labels may still have it.' },
  fields: [
    ...promptFields1,
    ...voiceFields1,
    ...openingFields1,
    ...soundFields1,
    ...listeningFields1,
    ...outputFields1,
    ...toolFields1,
    ...callFields1,
    ...webhookFields1,
    variables,
  ],
  objects: [endCallTool],
  notes,
  checks: [
    ...checks,
    speakingFirstNeedsASentence(opening1),
    wordsAreCounted,
    realtimeIsInterruptible('engine_type'),
    fillersNeedThePipeline('filler_audios', 'engine_type'),
  ],
})

/** The API as its documentation has it since 2026-02-17 (contract, "Generations"). */
export const famulor2 = definePlatform({
  ...common,
  generation: { id: 'gen2', label: 'Generation 2', hint: 'The API as documented since February 2026.' },
  fields: [
    ...promptFields2,
    ...voiceFields2,
    ...openingFields2,
    ...soundFields2,
    ...listeningFields2,
    ...outputFields2,
    ...toolFields2,
    ...callFields2,
    ...webhookFields2,
    variables,
  ],
  objects: [fillerConfig],
  notes,
  checks: [
    ...checks,
    speakingFirstNeedsASentence(opening2),
    knowledgeIsLookedUp,
    realtimeIsInterruptible('mode'),
    fillersNeedThePipeline('fillers', 'mode'),
    rowsAreWhole(builtIn),
    zonesAreSpelled(builtIn),
  ],
})
