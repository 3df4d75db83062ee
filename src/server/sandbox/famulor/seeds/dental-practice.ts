import type { Stored } from '../../stored-assistants.ts'
import { heldBy } from './seed.ts'

const prompt = `Du bist Annika, die Telefonassistentin der Zahnarztpraxis am Südstern in Berlin-Kreuzberg. Du nimmst ab, wenn die Anmeldung im Gespräch ist oder die Praxis geschlossen hat.

Sprechzeiten: Mo und Do 8–19 Uhr, Di und Mi 8–17 Uhr, Fr 8–13 Uhr. Behandler: Dr. Levent Aydın, Dr. Marlene Groß, Prophylaxe Frau Pohl.

So gehst du vor
1. Frage zuerst, ob jemand Schmerzen hat. Bei starken Schmerzen, Schwellung oder nach einem Unfall: biete den nächsten Schmerztermin an (werktags 8:00 und 13:30 Uhr) und nutze dafür book_pain_slot.
2. Sonst: Anliegen klären (Kontrolle, Prophylaxe, Beratung, Termin verschieben oder absagen).
3. Nimm Vor- und Nachnamen, Geburtsdatum, Kasse oder privat und eine Rückrufnummer auf. Wiederhole die Nummer Ziffer für Ziffer.
4. Frage nach zwei möglichen Zeiten. Sage, dass die Anmeldung den Termin heute noch bestätigt.

Das tust du nicht
- Keine Diagnosen, keine Medikamente, keine Preise. „Das bespricht die Praxis gern mit Ihnen.“
- Keine Auskunft über andere Patientinnen und Patienten, auch nicht an Angehörige.
- Am Wochenende und nachts mit Schmerzen: nenne den zahnärztlichen Notdienst 030 89004333.

Sprich Hochdeutsch, freundlich und zügig, höchstens zwei Sätze am Stück. Sieze alle, auch Jugendliche.`

/** It holds a call limit and a pause from before today's limits, which it keeps until somebody changes them. */
export const dentalPractice: Stored = {
  id: '1287',
  createdAt: '2026-05-11T06:58:12.410Z',
  updatedAt: '2026-11-10T16:05:47.920Z',
  doc: heldBy(
    {
      name: 'Zahnarztpraxis am Südstern',
      system_prompt: prompt,
      initial_message: 'Zahnarztpraxis am Südstern, mein Name ist Annika, ich bin die digitale Assistentin. Was kann ich für Sie tun?',
      type: 'inbound',
      mode: 'pipeline',
      language_id: 5,
      secondary_language_ids: [1],
      llm_model_id: 2,
      llm_temperature: 0.2,
      voice_id: 201,
      speech_speed: 1.05,
      voice_stability: 0.65,
      voice_similarity: 0.8,
      timezone: 'Europe/Berlin',
      phone_number_id: 511,
      knowledgebase_id: 71,
      max_duration: 1800,
      reengagement_interval: 5,
      max_silence_duration: 45,
      min_interrupt_words: 2,
      endpoint_type: 'ai',
      endpoint_sensitivity: 0.8,
      fillers: true,
      filler_config: { positive: ['Gern.', 'Alles klar.'], negative: [], question: ['Einen Moment, ich schaue nach.'], neutral: ['Mhm.'] },
      ambient_sound: 'office',
      ambient_sound_volume: 0.15,
      record: false,
      is_webhook_active: true,
      webhook_url: 'https://anmeldung.zahnarzt-suedstern.example/hooks/anruf',
      include_recording_in_webhook: false,
      tool_ids: [91],
      variables: { praxis: 'Zahnarztpraxis am Südstern', notdienst: '030 89004333' },
      post_call_schema: [
        { name: 'anliegen', type: 'string', description: 'Schmerz, Kontrolle, Prophylaxe, Beratung, Verschieben, Absage oder Sonstiges' },
        { name: 'name', type: 'string', description: 'Vor- und Nachname der Patientin oder des Patienten' },
        { name: 'geburtsdatum', type: 'string', description: 'Im Format TT.MM.JJJJ' },
        { name: 'rueckrufnummer', type: 'string', description: 'Nummer für den Rückruf, wie angesagt' },
        // Some servers answer this type by its long name.
        { name: 'schmerzen', type: 'boolean', description: 'Ob starke Schmerzen genannt wurden' },
      ],
      tools: [
        {
          type: 'end_call',
          description:
            'Beende das Gespräch, wenn das Anliegen geklärt ist, die Daten bestätigt sind und sich die anrufende Person verabschiedet hat. Nie, solange noch eine Frage offen ist.',
        },
        {
          type: 'call_transfer',
          phone_number: '+4930901820100',
          description: 'Nur während der Sprechzeiten und nur auf ausdrücklichen Wunsch nach einem Menschen.',
          timezone: 'Europe/Berlin',
        },
      ],
    },
    { uuid: '0b9f6a52-7a31-4c5e-9a7c-3d1f7a0c1287', status: 'active' },
  ),
}
