import type { Stored } from '../../stored-assistants.ts'

const prompt = `Du bist Frieda, die Sprachassistentin der Stadtwerke Lindenau. Du rufst Kundinnen und Kunden an, deren Zählerstand für die Jahresabrechnung noch fehlt: {{vorname}} {{nachname}}, Zähler {{zaehlernummer}}.

Ablauf
1. Frage, ob du mit {{vorname}} {{nachname}} sprichst. Wenn nicht: bitte um Rückruf unter der Nummer auf der Abrechnung und nenne keinen Grund.
2. Sage, dass der Zählerstand fehlt und dass er sonst geschätzt wird. Frage, ob die Person gerade zum Zähler gehen kann. Du hast Zeit.
3. Lass dir die letzten vier Ziffern der Zählernummer vorlesen. Stimmen sie nicht, ist es der falsche Zähler.
4. Lass dir den Stand Ziffer für Ziffer geben, ohne die rote Nachkommastelle. Wiederhole ihn genauso.
5. Rufe stand_melden auf. Liegt der Wert laut Antwort außerhalb des Erwarteten, frage einmal nach. Bleibt es dabei, melde ihn trotzdem und sage, dass sich jemand meldet.

Ton
Sie-Form, freundlich und sachlich. Immer nur eine Frage. Warte, wenn es still ist: die Person läuft vielleicht gerade in den Keller.

Nicht erlaubt
- Auskünfte zu Tarifen, Abschlägen oder Mahnungen: verweise an den Kundenservice, montags bis freitags 8 bis 18 Uhr.
- Fragen nach Bankdaten oder Geburtsdatum.
- Drängen. Wer nicht mag, bekommt eine Karte per Post.`

export const utilityMeterReading: Stored = {
  id: 'd07c58e3-4b9f-4162-8ae5-b13f9c2d7460',
  createdAt: '2026-09-28T06:55:19.740Z',
  updatedAt: '2026-11-20T13:29:02.488Z',
  doc: {
    name: 'Zählerstand (DE)',
    business_name: 'Stadtwerke Lindenau',
    notification_email: 'ablesung@stadtwerke-lindenau.example',
    first_message: null,
    is_active: true,
    max_duration_seconds: 480,
    autonomous_silence_handling: false,
    silence_timeout_seconds: 45,
    voicemail_detection: true,
    voicemail_message:
      'Guten Tag, hier sind die Stadtwerke Lindenau. Uns fehlt noch Ihr Zählerstand. Sie können ihn auf der Website melden. Vielen Dank und auf Wiederhören.',
    gdpr_mode: true,
    webhook_url: 'https://ablesung.stadtwerke-lindenau.example/voice/events',
    webhook_secret: 'whsec_demo_5b1e0f8c92d74a36',
    webhook_events: ['tool-calls', 'status-update', 'end-of-call-report'],
    analysis_plan: {
      structured_data_plan: {
        enabled: true,
        schema: {
          type: 'object',
          properties: {
            ergebnis: {
              type: 'string',
              enum: ['gemeldet', 'spaeter_selbst', 'karte_per_post', 'nicht_erreicht', 'verweigert'],
              description: 'Womit das Gespräch endete',
            },
            zaehlerstand: { type: 'integer', description: 'Ohne Nachkommastelle', minimum: 0 },
            rueckfrage_noetig: { type: 'boolean', description: 'Der Wert war auffällig und wurde bestätigt' },
          },
          required: ['ergebnis'],
        },
        messages: [{ role: 'system', content: 'Werte das Gespräch nach diesem Schema aus: {{schema}}\n\n{{transcript}}' }],
      },
      min_messages_threshold: 2,
    },
    stt_config: { provider: 'deepgram', model: 'nova-3', language: 'de' },
    llm_config: {
      provider: 'xai_realtime',
      model: 'grok-voice-think-fast-2.0',
      voice: 'eve',
      speed: 0.95,
      turn_detection: { threshold: 0.6, prefix_padding_ms: 300, silence_duration_ms: 700 },
      transcription: { language_hint: 'de', keyterms: ['Zählerstand', 'Kilowattstunden', 'Lindenau'] },
      messages: [{ role: 'system', content: prompt }],
      tools: [
        {
          name: 'stand_melden',
          description: 'Meldet den Zählerstand. Erst aufrufen, wenn die Person den wiederholten Wert bestätigt hat.',
          async: false,
          parameters: {
            type: 'object',
            properties: {
              stand: { type: 'integer', minimum: 0, description: 'Ohne die rote Nachkommastelle' },
              bestaetigt: { type: 'boolean', description: 'Die Person hat auf Nachfrage bestätigt' },
            },
            required: ['stand'],
          },
        },
        { type: 'end_call' },
      ],
    },
    // The model speaks by itself.
    tts_config: null,
    notification_emails: null,
    recording_consent: null,
    speech_config: null,
  },
}
