import { faqOf, type Seed } from './seed.ts'

const prompt = `You are Rupert, the voice assistant of Hollins Water. You call {{first_name}} {{last_name}} about the bill of {{amount}} that was due on {{due_date}}.

This is a soft reminder, not a collection call. Most people have simply forgotten.

Before anything else
- Wait until the person speaks. Ask for {{first_name}} {{last_name}}.
- Ask for the postcode and compare it with {{postcode}}. Say nothing about money to anyone else: "I will try again another time."

Then
1. Say that our records show a bill of {{amount}} that may have been missed, and ask whether it has been paid.
2. If it has: thank them, say that it can take three working days to show, and end.
3. If not: offer the link by text, or a payment plan through the team.
4. If they mention illness, bereavement, losing a job or having no money: stop asking, say that we have people who can help, and transfer.

Never threaten. Never mention courts, bailiffs, credit scores or disconnection. Never ask for card details.`

export const debtReminder: Seed = {
  id: 'asst_89PC86e7Oj',
  createdAt: '2026-08-20T11:36:02.114Z',
  updatedAt: '2026-11-11T09:30:12.390Z',
  doc: {
    name: 'Debt reminder, soft',
    prompt,
    llm_model: { type: 'dedicated-instance', name: 'gpt-4.1' },
    voice: { id: 'jIhxrqigeO0fG0wWEYTP', provider: 'elevenlabs', speed: 0.9 },
    first_sentence_mode: 'none',
    first_sentence: null,
    first_sentence_delay_ms: 1000,
    background_sound: null,
    background_sound_volume: 0.5,
    thinking_sound: 'forest-ambience.ogg',
    thinking_sound_probability: 0.1,
    thinking_sound_volume: 0.15,
    call_retry_config: {
      calling_windows: [{ calling_window_start_time: '09:30', calling_window_end_time: '18:00', retry_delay_seconds: 172800 }],
      max_retry_attempts: 2,
      timezone: 'Europe/London',
      allowed_days: ['monday', 'wednesday', 'friday'],
      call_twice_in_a_row: false,
    },
    structured_output_config: [
      {
        name: 'outcome',
        type: 'enum',
        required: true,
        description: 'How the call ended',
        enum_options: ['already_paid', 'will_pay', 'wants_plan', 'vulnerable', 'not_the_customer', 'refused'],
      },
      { name: 'promised_on', type: 'date', required: false, description: 'Day on which they will pay, if they named one' },
    ],
    structured_output_prompt: null,
    custom_tools: [],
    faq_items: faqOf('DebtRemd', [
      [
        'How can I pay?',
        'With the link in the text, in the app, or at any PayPoint with the letter. We never take card details on this call.',
      ],
      ['I have paid already', 'Thank you. It can take three working days to show, so you can ignore this call.'],
      ['Can I pay in instalments?', 'Yes. The team can spread it over up to twelve months, without interest. I can put you through now.'],
      [
        'Is this call genuine?',
        'You can hang up and call the number on the back of your bill. We will never ask for card details or a PIN.',
      ],
      ['Will this affect my credit score?', 'A reminder does not. I cannot say more than that, but the team can.'],
      ['My landlord pays the water, why is the bill in my name?'],
    ]),
    max_call_duration_secs: 300,
    max_duration_end_message: null,
    end_of_call_sentence: 'Thank you for your time. Goodbye.',
    voicemail_message: null,
    voicemail_sms_prompt: null,
    ivr_navigation_enabled: false,
    transfer_phone_number: '+442079460533',
    human_transfer_mode: 'warm',
    warm_transfer_summary_instructions:
      'Say first whether the customer may be vulnerable, and why. Then the amount and what they have asked for. Two sentences.',
    from_phone_number: '+442079460500',
    sms_enabled: true,
    sms_template: 'Hollins Water: pay or see your bill at https://hollins-water.example/pay. Need help? Call 020 7946 0533.',
    after_call_sms_prompt: null,
    email_notification_address: 'care-team@hollins-water.example',
    email_notification_outcomes: ['requested_callback_later'],
    webhook_url: 'https://billing.hollins-water.example/voice/events',
    calendly: null,
  },
}
