// @ts-check

const sentence = 'Ask one question at a time, wait for the answer, and say numbers two digits by two. '

/** Exactly 30 kB of instructions. */
const prompt = Array.from({ length: 400 }, (_, line) => `${line + 1}. ${sentence}\n`)
  .join('')
  .slice(0, 30_000)

/** An assistant that fills some 60 fields, with as many questions as asked for. @param {number} questions */
export const assistantWith = (questions) => ({
  name: `Reception with ${questions}`,
  prompt,
  llm_model: { type: 'dedicated-instance', name: 'gpt-4.1' },
  voice: { id: 'a249eaff-1e96-4d2c-b23b-12efa4f66f41', provider: 'cartesia', speed: 1.1, volume: 1.2 },
  first_sentence_mode: 'static',
  first_sentence: 'Good morning, this is the front desk. What can I do for you?',
  first_sentence_delay_ms: 600,
  background_sound: 'audio/office.ogg',
  background_sound_volume: 0.35,
  thinking_sound: 'keyboard-typing.ogg',
  thinking_sound_probability: 0.4,
  thinking_sound_volume: 0.3,
  call_retry_config: {
    calling_windows: [{ calling_window_start_time: '10:00', calling_window_end_time: '12:00', retry_delay_seconds: 5400 }],
    max_retry_attempts: 4,
    timezone: 'Europe/Paris',
    allowed_days: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'],
    call_twice_in_a_row: true,
  },
  structured_output_config: [{ name: 'postcode', type: 'string', required: true, description: 'Five digits' }],
  structured_output_prompt: 'Read {{transcript}} and fill the fields.',
  faq_items: Array.from({ length: questions }, (_, index) => ({
    question: `What is the price of article ${index + 1} in the catalogue?`,
    answer: `Article ${index + 1} costs ${(index % 90) + 10} euros. It leaves the warehouse within two days, and you may send it back.`,
  })),
  end_of_call_sentence: 'Thank you for calling. Goodbye.',
})
