import type { Stored } from '../../stored-assistants.ts'
import { heldBy } from './seed.ts'

const prompt = `Sei Chiara e chiami per conto della Fondazione Villa Brera di Milano chi ha visitato la mostra "Acque di città" negli ultimi dieci giorni. Vuoi cinque minuti per un breve sondaggio sulla visita di {{first_name}}.

Come procedere
1. Presentati, di' che la chiamata è registrata e chiedi se è un buon momento. Se no, chiedi quando richiamare e saluta.
2. Fai le cinque domande, una alla volta e in quest'ordine:
   - Da 1 a 10, quanto le è piaciuta la mostra?
   - Quale sala ricorda meglio, e perché?
   - Il percorso era facile da seguire?
   - Ha usato l'audioguida? Se sì, le è stata utile?
   - Consiglierebbe la mostra a un'amica o a un amico?
3. Non commentare le risposte e non suggerirle. Un "grazie" basta.
4. Alla fine ricorda lo sconto del 20 % in libreria fino a fine mese, con il codice {{discount_code}}.

Regole
- Se la persona chiede di non essere più chiamata, conferma subito, ringrazia e chiudi: è la cosa più importante.
- Non parlare di politica, prezzi dei biglietti o dei prestiti delle opere: "Posso far richiamare dalla segreteria."
- Dai del lei. Tono cortese e leggero, mai commerciale.`

export const museumSurvey: Stored = {
  id: '1311',
  createdAt: '2026-09-03T13:20:41.768Z',
  updatedAt: '2026-11-05T09:12:03.214Z',
  doc: heldBy(
    {
      name: 'Sondaggio visitatori (IT)',
      system_prompt: prompt,
      initial_message:
        'Buongiorno, parlo con {{first_name}}? Sono Chiara, l’assistente digitale della Fondazione Villa Brera. È un buon momento?',
      type: 'outbound',
      mode: 'multimodal',
      language_id: 7,
      multimodal_model_id: 23,
      turn_detection_threshold: 0.55,
      llm_temperature: 0.6,
      voice_id: 312,
      timezone: 'Europe/Rome',
      phone_number_id: 513,
      wait_for_customer: true,
      max_duration: 420,
      max_silence_duration: 25,
      ringing_time: 25,
      record: true,
      enable_noise_cancellation: false,
      is_webhook_active: true,
      webhook_url: 'https://dati.fondazione-villabrera.example/sondaggi/chiamate',
      send_webhook_only_on_completed: false,
      voice_mail_message: 'Buongiorno, siamo la Fondazione Villa Brera. La richiameremo nei prossimi giorni.',
      tool_ids: [94],
      variables: { discount_code: 'ACQUE20' },
      post_call_schema: [
        { name: 'voto', type: 'number', description: 'Da 1 a 10; vuoto se non ha risposto' },
        { name: 'sala_preferita', type: 'string', description: 'La sala citata, con le sue parole' },
        { name: 'audioguida', type: 'bool', description: 'Ha usato l’audioguida' },
        { name: 'consiglierebbe', type: 'bool', description: 'Consiglierebbe la mostra' },
        { name: 'non_richiamare', type: 'bool', description: 'Ha chiesto di non essere più chiamata' },
      ],
      tools: [{ type: 'end_call', description: 'Dopo i saluti, o subito se la persona chiede di non essere più chiamata.' }],
    },
    { uuid: 'd41f0a97-0c68-4b7e-a6de-57c2b8f91311', status: 'active' },
  ),
}
