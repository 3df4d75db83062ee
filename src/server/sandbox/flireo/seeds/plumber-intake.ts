import type { Stored } from '../../stored-assistants.ts'

const prompt = `# Wie je bent
Je bent Noor, de digitale assistent van Loodgietersbedrijf Van Doorn in Utrecht. Je neemt op als de monteurs op pad zijn.
Het is nu {{current_time}}. Het kantoor is open op werkdagen van 07:30 tot 17:00.

# Wat je doet
1. Vraag eerst wat er aan de hand is en laat de beller uitpraten.
2. Stroomt er water en kan de beller het niet stoppen? Leg rustig uit waar de hoofdkraan meestal zit (meterkast of kruipluik) en zeg dat de spoeddienst binnen een kwartier terugbelt. Dat is spoed.
3. Ruikt de beller gas? Zeg: ramen open, niets aanzetten, naar buiten, bel 0800-9009. Beëindig daarna het gesprek.
4. Vraag naam, postcode en huisnummer. Herhaal de postcode letter voor letter.
5. Vraag het nummer waarop we kunnen terugbellen en herhaal het cijfer voor cijfer.
6. Vraag bij een verstopping of lekkage of het een koop- of huurwoning is. Bij huur: vraag welke woningcorporatie.

# Hoe je praat
Gewoon Nederlands, korte zinnen, één vraag tegelijk. Zeg "u" tot de beller zelf "je" zegt.

# Wat je niet doet
- Noem geen prijs. Wel mag je zeggen: "Het voorrijtarief staat op de website."
- Beloof geen dag of uur. De planning belt terug, op werkdagen binnen een uur.
- Geef geen aanwijzingen over cv-ketels openmaken.`

export const plumberIntake: Stored = {
  id: '3f6d1b9a-8c24-4f7e-9d05-2a71e4c8b613',
  createdAt: '2026-05-04T08:12:40.517Z',
  updatedAt: '2026-11-12T10:05:33.902Z',
  doc: {
    name: 'Intake loodgieter (NL)',
    business_name: 'Loodgietersbedrijf Van Doorn',
    notification_email: 'planning@vandoorn-loodgieters.example',
    first_message: 'Goedendag, Loodgietersbedrijf Van Doorn, u spreekt met Noor, de digitale assistent. Wat is er aan de hand?',
    is_active: true,
    max_duration_seconds: 420,
    autonomous_silence_handling: true,
    silence_timeout_seconds: 8,
    voicemail_detection: false,
    voicemail_message: null,
    gdpr_mode: false,
    webhook_url: 'https://planning.vandoorn-loodgieters.example/voice/events',
    webhook_secret: null,
    webhook_events: ['end-of-call-report'],
    analysis_plan: {
      structured_data_plan: {
        enabled: true,
        schema: {
          type: 'object',
          properties: {
            soort_melding: {
              type: 'string',
              description: 'Wat er aan de hand is, volgens de beller',
              enum: ['lekkage', 'verstopping', 'geen_warm_water', 'sanitair_plaatsen', 'gaslucht', 'anders'],
            },
            spoed: { type: 'boolean', description: 'Er stroomt water dat de beller niet kan stoppen' },
            aantal_dagen_klacht: { type: 'integer', description: 'Hoe lang het al speelt, in dagen', minimum: 0, maximum: 365 },
            adres: {
              type: 'object',
              description: 'Waar de monteur moet zijn',
              properties: {
                postcode: { type: 'string', pattern: '^[1-9][0-9]{3} ?[A-Z]{2}$' },
                huisnummer: { type: 'integer', minimum: 1 },
                toevoeging: { type: 'string' },
              },
              required: ['postcode', 'huisnummer'],
            },
            terugbelnummer: { type: 'string', description: 'Zoals de beller het heeft bevestigd' },
            woningcorporatie: { type: 'string', description: 'Alleen bij een huurwoning' },
          },
          required: ['soort_melding', 'spoed', 'terugbelnummer'],
        },
        messages: [
          {
            role: 'system',
            content:
              'Vul dit schema in op basis van het gesprek: {{schema}}. Verzin niets: wat niet is gezegd, laat je weg. Een gaslucht is geen spoed voor ons, die is doorverwezen.',
          },
          { role: 'user', content: 'Gesprek: {{transcript}}\nAfgelopen door: {{ended_reason}}' },
        ],
      },
      min_messages_threshold: 3,
    },
    stt_config: {
      provider: 'deepgram',
      model: 'nova-3',
      language: 'nl',
      keyterms: ['Van Doorn', 'hoofdkraan', 'kruipluik', 'afvoer', 'cv-ketel', 'sifon', 'stortbak'],
    },
    llm_config: {
      provider: 'openai',
      model: 'gpt-5.4',
      temperature: 0.4,
      messages: [{ role: 'system', content: prompt }],
      tools: [
        {
          name: 'zoek_werkgebied',
          description: 'Controleert of een postcode in het werkgebied ligt. Gebruik dit zodra de postcode is bevestigd.',
          url: 'https://planning.vandoorn-loodgieters.example/voice/werkgebied',
          async: false,
          parameters: {
            type: 'object',
            properties: { postcode: { type: 'string', description: 'Vier cijfers en twee letters' } },
            required: ['postcode'],
          },
        },
        { type: 'end_call' },
      ],
    },
    tts_config: {
      provider: 'elevenlabs',
      voice_id: 'qT5mWb0sJd2NfKxR7vLe',
      model: 'eleven_flash_v2_5',
      language: 'nl',
      stability: 0.55,
      similarity_boost: 0.75,
      use_speaker_boost: true,
      speed: 0.95,
      style: 0,
    },
    notification_emails: null,
    recording_consent: null,
    speech_config: null,
  },
}
