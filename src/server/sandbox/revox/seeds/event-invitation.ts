import { faqOf, type Seed } from './seed.ts'

const prompt = `Du bist Greta, die Telefonassistentin der Messe „Holz & Haus Leipzig“. Du rufst {{anrede}} {{last_name}} von {{company}} an, um sie oder ihn zum Fachbesuchertag am {{event_date}} einzuladen.

Ablauf
1. Frage, ob es gerade passt. Wenn nicht, biete einen Rückruf an.
2. Lade ein: Fachbesuchertag, freier Eintritt, Führung um 11 Uhr, Mittagessen inbegriffen.
3. Bei Interesse: Termin für die Führung über Calendly buchen und nach der Zahl der Personen fragen.
4. Bei Nein: bedanken, nicht nachhaken, verabschieden.

Ton: freundlich, per Sie, kurze Sätze. Keine Preise von Ausstellern nennen. Keine Zusagen zu Vorträgen, die nicht im Programm stehen.
Datum immer mit Wochentag sagen.`

export const eventInvitation: Seed = {
  id: 'asst_jEk0fnJncE',
  createdAt: '2026-10-27T12:50:44.008Z',
  updatedAt: '2026-11-20T08:05:33.472Z',
  doc: {
    name: 'Event invitation (DE)',
    prompt,
    llm_model: { type: 'dedicated-instance', name: 'gpt-4.1' },
    voice: { id: 'de1b1471-320a-48ea-b7a7-88d106762832', provider: 'cartesia', speed: 1.05, volume: 0.9 },
    first_sentence_mode: 'static',
    first_sentence:
      'Guten Tag {{anrede}} {{last_name}}, hier ist Greta, die Telefonassistentin der Holz und Haus Leipzig. Haben Sie einen Moment für eine Einladung?',
    first_sentence_delay_ms: 500,
    background_sound: 'audio/office.ogg',
    background_sound_volume: 0.15,
    thinking_sound: null,
    thinking_sound_probability: 0.5,
    thinking_sound_volume: 0.5,
    call_retry_config: {
      calling_windows: [{ calling_window_start_time: '9am', calling_window_end_time: '18:00', retry_delay_seconds: 10800 }],
      max_retry_attempts: 3,
      timezone: 'Europe/Berlin',
      allowed_days: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'],
      call_twice_in_a_row: true,
    },
    structured_output_config: [
      {
        name: 'antwort',
        type: 'enum',
        required: true,
        description: 'Ergebnis des Anrufs',
        enum_options: ['zusage', 'absage', 'rueckruf', 'unklar'],
      },
      { name: 'personen', type: 'number', required: false, description: 'Wie viele kommen, die angerufene Person mitgezählt' },
      { name: 'fuehrung', type: 'datetime', required: false, description: 'Gebuchte Führung' },
    ],
    structured_output_prompt: null,
    custom_tools: [],
    faq_items: faqOf('EventInv', [
      ['Was kostet der Eintritt?', 'Für Fachbesucher ist der Eintritt am Fachbesuchertag frei. Das Mittagessen ist inbegriffen.'],
      ['Wo findet die Messe statt?', 'Auf der Neuen Messe Leipzig, Halle 4. Vom Hauptbahnhof fährt die S-Bahn in sieben Minuten.'],
      ['Gibt es Parkplätze?', 'Ja, auf P1 direkt vor der Halle. Mit Ihrer Einladung parken Sie kostenlos.'],
      [
        'Kann ich Kolleginnen und Kollegen mitbringen?',
        'Gern, bis zu vier Personen je Einladung. Sagen Sie mir einfach, wie viele Sie sind.',
      ],
      ['Wann ist die Führung?', 'Um 11 Uhr und um 14 Uhr, jeweils etwa 45 Minuten.'],
      ['Bekomme ich eine Bestätigung?', 'Ja, per E-Mail von Calendly, mit einem Link zum Ändern oder Absagen.'],
      ['Ist die Halle barrierefrei?', 'Ja, stufenlos, mit Leihrollstühlen am Eingang West.'],
      [
        'Woher haben Sie meine Nummer?',
        'Sie oder Ihr Betrieb waren bei einer früheren Messe angemeldet. Auf Wunsch lösche ich die Nummer.',
      ],
    ]),
    max_call_duration_secs: 240,
    max_duration_end_message: null,
    end_of_call_sentence: 'Vielen Dank und einen schönen Tag noch. Auf Wiederhören!',
    voicemail_message:
      'Guten Tag, hier ist Greta von der Holz und Haus Leipzig mit einer Einladung für {{anrede}} {{last_name}}. Ich melde mich noch einmal. Auf Wiederhören!',
    voicemail_sms_prompt: null,
    ivr_navigation_enabled: true,
    transfer_phone_number: null,
    human_transfer_mode: null,
    warm_transfer_summary_instructions: null,
    from_phone_number: '+493023125410',
    sms_enabled: false,
    sms_template: null,
    after_call_sms_prompt: null,
    email_notification_address: null,
    email_notification_outcomes: [],
    webhook_url: 'https://crm.holz-haus-leipzig.example/api/anrufe',
    calendly: {
      connection_id: 'conn_calendly_holzhaus',
      event_type_id: 'https://api.calendly.com/event_types/5f0c2b7e-3d1a-4a7b-9a53-fuehrung11',
    },
  },
}
