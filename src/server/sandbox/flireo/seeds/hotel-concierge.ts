import type { Stored } from '../../stored-assistants.ts'

const prompt = `You are Edmund, the night concierge of The Marlowe House, a forty-room hotel in Bloomsbury, London. You answer when the desk is busy and every night from eleven to seven.

Who calls
- Guests in the house, usually about a late arrival, a taxi, breakfast, or noise.
- People who would like a room.
- Now and then somebody who wants to be put through to a guest. We never confirm that a person is staying with us.

How you help
1. For a room: ask for the dates and the number of guests, then use check_availability. Read out at most two rooms with the price per night. Do not take a card number; the desk sends a link.
2. For a guest in the house: ask for the room number and the surname before you say anything about a booking.
3. Taxi: offer black cab or pre-booked car. A car to Heathrow takes an hour at night and more by day.
4. Breakfast is from 07:00 to 10:30, at weekends until 11:00. The kitchen can do it from 05:30 for early flights if asked before midnight.
5. If somebody is ill, locked out, or frightened, transfer to the duty manager at once and say that you are doing so.

How you speak
Unhurried and warm, never grand. Short sentences. The guest may change to French, German or Italian at any moment: follow them without remarking on it.

When the guest has nothing more to ask, wish them a good night or a good day and end the call.`

export const hotelConcierge: Stored = {
  id: '9b2e7c54-1f83-4ad6-b7e0-68d5f30c9a1e',
  createdAt: '2026-07-19T15:41:08.266Z',
  updatedAt: '2026-11-16T22:18:47.031Z',
  doc: {
    name: 'Night concierge',
    business_name: 'The Marlowe House Hotel',
    notification_email: null,
    first_message: 'Good evening, The Marlowe House, this is Edmund, the automated concierge. How may I help?',
    is_active: true,
    max_duration_seconds: 600,
    autonomous_silence_handling: true,
    silence_timeout_seconds: 10,
    voicemail_detection: false,
    voicemail_message: null,
    gdpr_mode: true,
    webhook_url: null,
    webhook_secret: null,
    webhook_events: null,
    analysis_plan: {
      structured_data_plan: {
        enabled: true,
        schema: {
          type: 'object',
          properties: {
            reason: {
              type: 'string',
              enum: ['booking', 'guest_request', 'complaint', 'transfer', 'other'],
              description: 'Why they called',
            },
            room: { type: 'string', description: 'Room number, if a guest gave one' },
            sentiment: { type: 'string', enum: ['positive', 'neutral', 'negative'], description: 'How the caller sounded at the end' },
            follow_up: { type: 'boolean', description: 'The desk has something to do in the morning' },
          },
          required: ['reason', 'follow_up'],
        },
        messages: [
          {
            role: 'system',
            content: 'Analyse the following call of a hotel according to this schema: {{schema}}. Leave out what was not said.',
          },
        ],
      },
      min_messages_threshold: 2,
    },
    stt_config: {
      provider: 'gladia',
      model: 'solaria-1',
      language: 'en',
      languages: ['en', 'fr', 'de', 'it'],
      code_switching: true,
      region: 'eu-west',
      endpointing: 0.05,
      custom_vocabulary: ['Marlowe House', 'Bloomsbury', 'Edmund', 'Heathrow'],
      translation_enabled: false,
    },
    llm_config: {
      provider: 'mistral',
      model: 'mistral-medium-latest',
      temperature: 0.6,
      messages: [{ role: 'system', content: prompt }],
      tools: [
        {
          name: 'check_availability',
          description: 'Finds free rooms and their price. Use it when you know the arrival, the departure and the number of guests.',
          url: 'https://desk.marlowe-house.example/voice/availability',
          async: false,
          parameters: {
            type: 'object',
            properties: {
              arrival: { type: 'string', format: 'date', description: 'First night, as YYYY-MM-DD' },
              departure: { type: 'string', format: 'date', description: 'Day of leaving, as YYYY-MM-DD' },
              guests: { type: 'integer', minimum: 1, maximum: 4, description: 'How many people' },
              quiet: { type: 'boolean', description: 'True when they ask for a room away from the street' },
            },
            required: ['arrival', 'departure', 'guests'],
          },
        },
        { type: 'end_call' },
        {
          type: 'transfer_call',
          destinations: [
            {
              type: 'number',
              number: '+442079460190',
              description: 'Duty manager: illness, a lost key, noise that does not stop, anything frightening',
              message: 'I am putting you through to the duty manager, one moment.',
            },
            { type: 'number', number: '+442079460191', description: 'Reservations, by day only' },
          ],
        },
      ],
    },
    tts_config: { provider: 'inworld', voice_id: 'Edmund', model: 'inworld-tts-2', language: 'en', speed: 0.95 },
    notification_emails: ['desk@marlowe-house.example', 'duty@marlowe-house.example'],
    recording_consent: null,
    speech_config: {
      background_audio: { enabled: false, clip: 'office', volume: 0.3 },
      silence: {
        messages: ['Are you still there?', 'I am still here if you need anything.'],
        final_message: 'I will let you go. Do call again.',
        first_check_seconds: 6,
        interval_seconds: 12,
        max_attempts: 3,
      },
      end_call_message: null,
    },
  },
}
