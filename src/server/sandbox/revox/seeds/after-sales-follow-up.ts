import { afterSalesFaq } from './after-sales-follow-up-faq.ts'
import type { Seed } from './seed.ts'

const prompt = `You are Imogen, the voice assistant of Thornbury Heating. You call {{first_name}}, whose {{product}} was fitted on {{fitting_date}}.

Goal: find out whether everything works, catch problems before they become complaints, and get a score from 0 to 10.

1. Ask how the {{product}} is running. Let them talk; do not interrupt.
2. If they mention a fault, ask for the code on the display, then check the FAQ. If it needs an engineer, use book_engineer.
3. Ask: "On a scale from nought to ten, how likely are you to recommend us?" Then ask for the main reason, and only that.
4. For 9 or 10, offer the review link by text. For 6 or below, say that a manager will call within one working day.

Never argue about a bill. Never diagnose gas: if they smell gas, give 0800 111 999 and end the call.
British English, friendly, no small talk about the weather.`

export const afterSalesFollowUp: Seed = {
  id: 'asst_OP5AvKXgZB',
  createdAt: '2026-10-05T09:03:17.551Z',
  updatedAt: '2026-11-17T10:15:29.804Z',
  doc: {
    name: 'After-sales follow-up',
    prompt,
    llm_model: { type: 'dedicated-instance', name: 'gpt-4.1' },
    // `model`, `stt_model`, `slack` and `created_by` are of a newer generation: nobody declares them here, and they must survive.
    voice: { id: '9a1e40b4-5815-4a99-99e2-d15364c7a500', provider: 'cartesia', speed: 0.95, volume: 1, model: 'sonic-3' },
    first_sentence_mode: 'generated',
    first_sentence:
      'Introduce yourself as Imogen from Thornbury Heating, mention the {{product}} fitted on {{fitting_date}}, and ask whether now is a good time.',
    first_sentence_delay_ms: 800,
    background_sound: 'audio/office.ogg',
    background_sound_volume: 0.2,
    thinking_sound: 'office-ambience.ogg',
    thinking_sound_probability: 0.25,
    thinking_sound_volume: 0.4,
    call_retry_config: {
      calling_windows: [
        { calling_window_start_time: '10am', calling_window_end_time: '12:30pm', retry_delay_seconds: 14400 },
        { calling_window_start_time: '17:00', calling_window_end_time: '19:30', retry_delay_seconds: 86400 },
      ],
      max_retry_attempts: 5,
      timezone: 'Europe/London',
      allowed_days: ['tuesday', 'wednesday', 'thursday'],
      call_twice_in_a_row: false,
    },
    structured_output_config: [
      { name: 'score', type: 'number', required: true, description: 'Likelihood to recommend, 0 to 10' },
      { name: 'reason', type: 'string', required: false, description: 'The main reason for the score, in their words' },
      { name: 'has_fault', type: 'boolean', required: true, description: 'They report something that does not work' },
      { name: 'error_code', type: 'string', required: false, description: 'Code on the display, such as E4' },
    ],
    structured_output_prompt: null,
    custom_tools: [
      {
        name: 'book_engineer',
        description: 'Books an engineer. Use it when the FAQ says that a visit is needed and the customer has agreed to a day.',
        url: 'https://field.thornbury-heating.example/api/v1/visits',
        method: 'POST',
        headers: [
          { key: 'Authorization', value: 'Bearer thb_demo_5d2e9a' },
          { key: 'Content-Type', value: 'application/json' },
        ],
        query_params: [],
        body_template: '{"customer": "{{customer_id}}", "day": "{{day}}", "half": "{{half}}", "fault": "{{fault}}"}',
        input_schema: [
          { name: 'day', type: 'date', required: true, description: 'Agreed day' },
          { name: 'half', type: 'enum', required: true, description: 'Half of the day', enum_options: ['morning', 'afternoon'] },
          { name: 'fault', type: 'string', required: true, description: 'What does not work, one sentence' },
        ],
      },
    ],
    faq_items: afterSalesFaq,
    max_call_duration_secs: 600,
    max_duration_end_message: 'I am afraid our time is up. We will call you back. Goodbye!',
    end_of_call_sentence: 'Thank you, {{first_name}}, that helps us a lot. Goodbye!',
    voicemail_message: null,
    voicemail_sms_prompt:
      'One friendly sentence: Imogen from Thornbury Heating tried to call about the new {{product}} and will try again.',
    ivr_navigation_enabled: false,
    transfer_phone_number: '+442079460810',
    human_transfer_mode: 'warm',
    warm_transfer_summary_instructions: null,
    from_phone_number: '+442079460800',
    sms_enabled: true,
    sms_template: 'Thank you! If you have a minute, leave us a review: https://thornbury-heating.example/review',
    after_call_sms_prompt: null,
    email_notification_address: 'aftercare@thornbury-heating.example',
    email_notification_outcomes: ['not_interested', 'completed'],
    webhook_url: 'https://field.thornbury-heating.example/hooks/revox',
    calendly: null,
    stt_model: 'stt-rt-v5',
    slack: {
      connection_id: 'conn_slack_thornbury',
      channels: [{ id: 'C07QK2M9XLD', name: 'aftercare-alerts' }],
      outcomes: ['not_interested'],
      template: '{{first_name}}: {{score}} / 10',
    },
    created_by: { id: 'user_3hTq9LwZc1', email: 'claire.fontaine@lumen-habitat.example', first_name: 'Claire', last_name: null },
  },
}
