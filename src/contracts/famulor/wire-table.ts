import {
  builtInTools,
  decimal,
  endCallTool,
  type Form,
  isEndCall,
  keyed,
  lenientNumber,
  minWords,
  minWordsSwitch,
  nameOf,
  oneZero,
  outputs,
  same,
  words,
  yesNo,
} from './wire-values.ts'

/** Famulor's API has two forms that differ in what an update is called; what it answers is the same in both. */
export type Generation = 'gen1' | 'gen2'

/** A setting under the name it is written by and the name it is answered by (contract: `read_path`). */
export type Line = {
  readonly write: string
  readonly read: string
  readonly form: Form
  /** Other answered names that say the same. */
  readonly alsoRead?: readonly string[]
  /** What of an answered value the written name leaves unsaid. */
  readonly unsaid?: (value: unknown, said: unknown) => unknown
}

const line = (write: string, read: string, form: Form, more: Pick<Line, 'alsoRead' | 'unsaid'> = {}): Line => ({
  write,
  read,
  form,
  ...more,
})
const lines = (form: Form, names: readonly string[]): Line[] => names.map((name) => line(name, name, form))

/** An id stays in sight while nobody knows its name. */
const idWithoutName = (id: unknown, name: unknown) => (name === undefined ? (id ?? undefined) : undefined)

const shared: readonly Line[] = [
  ...lines(same, [
    'voice_id',
    'timezone',
    'initial_message',
    'system_prompt',
    'phone_number_id',
    'endpoint_type',
    'webhook_url',
    'max_silence_duration',
  ]),
  ...lines(lenientNumber, ['endpoint_sensitivity', 'interrupt_sensitivity']),
  ...lines(decimal, ['ambient_sound_volume', 'llm_temperature', 'voice_stability', 'voice_similarity', 'speech_speed']),
  ...lines(yesNo, [
    'post_call_evaluation',
    'send_webhook_only_on_completed',
    'include_recording_in_webhook',
    'is_webhook_active',
    'allow_interruptions',
  ]),
  ...lines(oneZero, ['end_call_on_voicemail']),
  ...lines(keyed, ['variables']),
  ...lines(outputs, ['post_call_schema']),
]

const gen1: readonly Line[] = [
  line('assistant_name', 'name', same),
  line('language', 'language_id', nameOf('languages'), { alsoRead: ['language'], unsaid: idWithoutName }),
  line('llm_model', 'llm_model_id', nameOf('models'), { unsaid: idWithoutName }),
  line(
    'calls_direction',
    'type',
    words([
      ['inbound', 'receive'],
      ['outbound', 'make'],
    ]),
  ),
  line('engine_type', 'mode', same),
  line('min_interrupt_words', 'min_interrupt_words', minWords),
  line('use_min_interrupt_words', 'min_interrupt_words', minWordsSwitch),
  line('end_call_tool', 'tools', endCallTool, {
    unsaid: (tools) => {
      const others = Array.isArray(tools) ? tools.filter((tool) => !isEndCall(tool)) : tools
      return Array.isArray(others) && others.length === 0 ? undefined : others
    },
  }),
  line('filler_audios', 'fillers', oneZero),
  line('re_engagement_interval', 'reengagement_interval', same),
  line('max_call_duration', 'max_duration', same),
  line('noise_cancellation', 'enable_noise_cancellation', yesNo),
  line('record_call', 'record', yesNo),
  line(
    'who_speaks_first',
    'wait_for_customer',
    words(
      [
        [true, 'Customer'],
        [false, 'AI assistant'],
      ],
      yesNo,
    ),
  ),
]

const gen2: readonly Line[] = [
  ...lines(same, ['name', 'type', 'mode', 'language_id', 'llm_model_id', 'reengagement_interval', 'max_duration', 'min_interrupt_words']),
  ...lines(oneZero, ['fillers']),
  ...lines(yesNo, ['enable_noise_cancellation', 'record', 'wait_for_customer']),
  ...lines(builtInTools, ['tools']),
]

/** In the order in which a write is put into what is stored: a switch comes after what it switches. */
export const table: Readonly<Record<Generation, readonly Line[]>> = { gen1: [...shared, ...gen1], gen2: [...shared, ...gen2] }
