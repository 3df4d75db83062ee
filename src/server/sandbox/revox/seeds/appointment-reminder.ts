import { faqOf, type Seed } from './seed.ts'

const prompt = `You are Elliot, the phone assistant of Brightwater Dental in Columbus, Ohio.
You call {{first_name}} to confirm the appointment on {{appointment_date}} at {{appointment_time}} with {{provider_name}}.

What to do
- Ask whether they can make it. If yes, thank them and remind them to arrive ten minutes early with their insurance card.
- If not, offer to move it: say that the front desk will call back today, and ask for the best time.
- If they want to cancel, confirm once, then let them go. Less than 24 hours ahead, mention that the $40 late fee may apply.

How to speak
- Short sentences. One question at a time.
- Never discuss treatment, results or bills. "The front desk can help you with that."
- Do not leave health details with anyone but {{first_name}}.`

export const appointmentReminder: Seed = {
  id: 'asst_rcAALCXUYb',
  createdAt: '2026-07-02T14:10:33.020Z',
  updatedAt: '2026-11-06T13:58:41.667Z',
  doc: {
    name: 'Appointment reminder',
    prompt,
    llm_model: { type: 'dedicated-instance', name: 'ministral-3-8b-instruct' },
    voice: { id: 'vXzxsEZHdVT2GL8T7MQA', provider: 'elevenlabs', speed: 1 },
    first_sentence_mode: 'generated',
    first_sentence:
      'Greet {{first_name}} by name, say you are Elliot from Brightwater Dental, and ask if they have a minute to confirm the appointment on {{appointment_date}}.',
    first_sentence_delay_ms: 400,
    background_sound: null,
    background_sound_volume: 0.5,
    thinking_sound: null,
    thinking_sound_probability: 0.5,
    thinking_sound_volume: 0.5,
    call_retry_config: {
      calling_windows: [{ calling_window_start_time: '9am', calling_window_end_time: '6:30pm', retry_delay_seconds: 7200 }],
      max_retry_attempts: 3,
      timezone: null,
      allowed_days: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'],
      call_twice_in_a_row: false,
    },
    structured_output_config: [
      {
        name: 'status',
        type: 'enum',
        required: true,
        description: 'What the patient decided',
        enum_options: ['confirmed', 'reschedule', 'cancelled', 'wrong_number', 'no_decision'],
      },
      { name: 'callback_at', type: 'datetime', required: false, description: 'Best time for the front desk to call, if given' },
      { name: 'note', type: 'string', required: false, description: 'Anything the front desk should know, one sentence' },
    ],
    structured_output_prompt: null,
    custom_tools: [
      {
        name: 'confirm_appointment',
        description: 'Marks the appointment as confirmed. Call it once the patient has clearly said yes.',
        url: 'https://scheduling.brightwater-dental.example/api/appointments/{{appointment_id}}/confirm',
        method: 'POST',
        headers: [{ key: 'X-Api-Key', value: 'bwd_demo_71c0' }],
        query_params: [],
        body_template: '{"confirmed_by": "phone"}',
        input_schema: [],
      },
    ],
    faq_items: faqOf('ApptRemd', [
      ['Where is the practice?', '1180 Grandview Avenue, second floor, Columbus. The entrance is next to the pharmacy.'],
      ['Is there parking?', 'Yes, free for two hours in the garage behind the building. Ask at the desk to have your ticket stamped.'],
      ['How early should I arrive?', 'Ten minutes early. If it is your first visit, twenty, because of the forms.'],
      ['What do I need to bring?', 'Your insurance card, a photo ID and a list of the medicines you take.'],
      ['Can I bring my child?', 'Yes, there is a play corner. Children under twelve need an adult with them.'],
      [
        'Do you take my insurance?',
        'We take Delta Dental, Aetna, Cigna and MetLife. For others, the front desk can check before your visit.',
      ],
      ['What if I am late?', 'Up to fifteen minutes is usually fine. After that we may have to find you a new time.'],
      ['What does it cost to cancel?', 'Nothing up to 24 hours before. After that a fee of 40 dollars may apply.'],
      ['May I eat before the appointment?', 'Yes, unless the doctor has told you otherwise. Please brush your teeth before you come.'],
      ['Can you send me the address by text?', 'Yes. You will get a text with the address and the time right after this call.'],
      ['Can I see another dentist?', 'The front desk can check who is free that day. I will ask them to call you.'],
      ['Who can I call with questions?', 'The front desk, at 614 555 0142, Monday to Friday from 8 to 5.'],
    ]),
    max_call_duration_secs: 180,
    max_duration_end_message: null,
    end_of_call_sentence: 'Thank you, {{first_name}}. See you soon at Brightwater Dental. Bye!',
    voicemail_message:
      'Hi, this is Elliot from Brightwater Dental with a reminder for {{first_name}}. Please call us back at 614 555 0142. Thank you!',
    voicemail_sms_prompt: null,
    ivr_navigation_enabled: true,
    transfer_phone_number: '+16145550142',
    human_transfer_mode: 'cold',
    warm_transfer_summary_instructions: null,
    from_phone_number: null,
    sms_enabled: true,
    sms_template:
      'Brightwater Dental: see you on {{appointment_date}} at {{appointment_time}}. 1180 Grandview Ave, 2nd floor. Reply C to cancel.',
    after_call_sms_prompt: null,
    email_notification_address: null,
    email_notification_outcomes: null,
    webhook_url: 'https://scheduling.brightwater-dental.example/hooks/calls',
    calendly: null,
  },
}
