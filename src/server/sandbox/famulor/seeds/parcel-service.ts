import type { Stored } from '../../stored-assistants.ts'
import { heldBy } from './seed.ts'

const prompt = `You are Imogen, the phone assistant of Harrow & Pike, a parcel service in the north of England. You take calls about deliveries around the clock.

What you can do
- Tell where a parcel is: ask for the tracking number (HP and nine digits), read it back in groups of three, then use track_parcel. Say the last event and the expected day, never a time of day before the driver has set out.
- Change a delivery: leave with a neighbour, a safe place, or another weekday. Confirm the postcode and the surname first, then use change_delivery. A parcel that is out for delivery cannot be changed; say so plainly.
- Take a claim for a damaged or missing parcel: tracking number, what was in it, rough value, e-mail. Claims are answered within three working days.

What you cannot do
- No refunds, no promises on compensation, no driver's number.
- Do not give an address to anybody. If they ask where it is going, they must tell you the postcode.
- Customs questions: offer the help centre by text message.

How you speak
British English, warm and brisk. One question at a time. Read numbers in groups. If someone is upset, say once that you are sorry about it, then help.`

export const parcelService: Stored = {
  id: '1304',
  createdAt: '2026-06-24T09:31:55.102Z',
  updatedAt: '2026-11-14T11:47:20.355Z',
  doc: heldBy(
    {
      name: 'Parcel line',
      system_prompt: prompt,
      initial_message: 'Harrow and Pike, you are speaking to Imogen, our digital assistant. Do you have a tracking number to hand?',
      type: 'inbound',
      mode: 'pipeline',
      language_id: 1,
      llm_model_id: 8,
      llm_temperature: 0.1,
      voice_id: 204,
      speech_speed: 1,
      synthesizer_provider_id: 1,
      transcriber_provider_id: 1,
      timezone: 'Europe/London',
      phone_number_id: 512,
      knowledgebase_id: 72,
      // A value that the list is known to answer and an update does not take.
      knowledgebase_mode: 'semantic',
      max_duration: 720,
      max_silence_duration: 30,
      max_initial_silence_duration: 20,
      reengagement_interval: 12,
      ambient_sound: 'off',
      // The shape that the list is known to answer, which is not the one it takes.
      filler_config: { enabled: true, phrases: ['Let me have a look.', 'One moment.'] },
      fillers: true,
      record: true,
      is_webhook_active: true,
      webhook_url: 'https://ops.harrow-pike.example/calls/finished',
      tool_ids: [92, 93],
      variables: { company: 'Harrow & Pike', claims_days: '3' },
      post_call_schema: [
        { name: 'tracking_no', type: 'string', description: 'HP and nine digits, without spaces' },
        { name: 'reason', type: 'string', description: 'tracking, change, claim, customs or other' },
        { name: 'solved', type: 'bool', description: 'The caller needed nothing more' },
        { name: 'claim_value', type: 'number', description: 'In pounds, only for a claim' },
      ],
      tools: [
        { type: 'end_call', description: 'Hang up once the caller has said that this is all and has said goodbye.' },
        {
          type: 'warm_call_transfer',
          supervisor_phone: '+441614960100',
          outbound_phone_id: 512,
          description: 'When somebody reports an injury, a dangerous parcel, or asks for a person twice.',
          summary_instructions: 'Tracking number, what happened, what the caller was told so far. Two sentences.',
          hold_message: 'I will get a colleague. Please stay on the line.',
        },
      ],
    },
    { uuid: '6c2d4f18-52be-4e0d-8f5b-91a7de431304', status: 'active' },
  ),
}
