import { leadQualificationFaq } from './lead-qualification-faq.ts'
import { leadQualificationTools } from './lead-qualification-tools.ts'
import type { Seed } from './seed.ts'

const prompt = `# Rôle
Tu es Camille, l’assistante vocale de Lumen Habitat, installateur de panneaux solaires et d’isolation à Villeurbanne.
Tu appelles {{first_name}} {{last_name}}, qui a demandé des renseignements le {{request_date}} via {{lead_source}}.

# But de l’appel
En moins de quatre minutes, savoir si un conseiller doit rappeler, et si possible réserver une visite technique gratuite.

# Déroulé
1. Vérifie que tu parles bien à {{first_name}} et que le moment convient. Sinon, propose un rappel et note-le.
2. Demande ce que la personne souhaite : solaire, isolation, ou les deux.
3. Demande le code postal, puis appelle check_zone. Hors zone : excuse-toi, remercie, termine.
4. Demande si elle est propriétaire, le type de logement et l’année de construction.
5. Demande le montant approximatif de la facture d’électricité par mois.
6. Si elle est propriétaire et dans la zone, propose deux créneaux de visite cette semaine ou la suivante, puis appelle book_visit.

# Ton
Vouvoiement. Phrases courtes, une seule question à la fois. Chaleureuse, jamais pressante.
Dis les montants en toutes lettres et les numéros deux chiffres par deux.

# Interdits
- Ne promets jamais un montant d’aide ni une rentabilité : « le conseiller fera le calcul exact avec vous ».
- Ne dis jamais que l’appel vient de l’État, d’EDF ou d’Enedis.
- Si la personne demande à ne plus être appelée : excuse-toi, appelle stop_contact, termine.
- Après deux refus de rendez-vous, n’insiste plus.`

export const leadQualification: Seed = {
  id: 'asst_UTeNcUJao7',
  createdAt: '2026-09-14T08:22:51.903Z',
  updatedAt: '2026-11-19T16:47:05.218Z',
  doc: {
    name: 'Lead qualification (FR)',
    prompt,
    llm_model: { type: 'dedicated-instance', name: 'gpt-4.1' },
    voice: { id: 'a249eaff-1e96-4d2c-b23b-12efa4f66f41', provider: 'cartesia', speed: 1.1, volume: 1.2 },
    first_sentence_mode: 'static',
    first_sentence:
      'Bonjour {{first_name}}, c’est Camille, l’assistante vocale de Lumen Habitat. Vous avez demandé des informations sur notre site, est-ce que je vous dérange ?',
    first_sentence_delay_ms: 600,
    background_sound: 'audio/office.ogg',
    background_sound_volume: 0.35,
    thinking_sound: 'keyboard-typing.ogg',
    thinking_sound_probability: 0.4,
    thinking_sound_volume: 0.3,
    call_retry_config: {
      calling_windows: [
        { calling_window_start_time: '10:00', calling_window_end_time: '12:00', retry_delay_seconds: 5400 },
        { calling_window_start_time: '14:00', calling_window_end_time: '18:00', retry_delay_seconds: 9000 },
      ],
      max_retry_attempts: 4,
      timezone: 'Europe/Paris',
      allowed_days: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'],
      call_twice_in_a_row: true,
    },
    structured_output_config: [
      {
        name: 'interet',
        type: 'enum',
        required: true,
        description: 'Ce que la personne souhaite, d’après ses propres mots',
        enum_options: ['solaire', 'isolation', 'solaire_et_isolation', 'aucun'],
      },
      { name: 'proprietaire', type: 'boolean', required: true, description: 'Vrai si elle possède le logement' },
      { name: 'code_postal', type: 'string', required: true, description: 'Cinq chiffres' },
      { name: 'facture_mensuelle_euros', type: 'number', required: false, description: 'Facture d’électricité par mois' },
      { name: 'date_debut_travaux', type: 'date', required: false, description: 'Quand elle voudrait commencer' },
      { name: 'rendez_vous', type: 'datetime', required: false, description: 'Visite réservée, heure de Paris' },
      {
        name: 'suite',
        type: 'enum',
        required: true,
        description: 'Ce que l’équipe doit faire maintenant',
        enum_options: ['visite_reservee', 'rappel_conseiller', 'rappel_plus_tard', 'hors_zone', 'ne_plus_appeler'],
      },
    ],
    structured_output_prompt:
      'Lis {{transcript}} et remplis les champs. N’invente rien : un champ que la personne n’a pas précisé reste vide. « rappel_plus_tard » seulement si elle a donné un moment.',
    custom_tools: leadQualificationTools,
    faq_items: leadQualificationFaq,
    max_call_duration_secs: 420,
    max_duration_end_message: 'Je dois vous laisser, un conseiller vous rappelle très vite. Merci et bonne journée !',
    end_of_call_sentence: 'Merci pour votre temps {{first_name}}, à très bientôt. Au revoir !',
    voicemail_message:
      'Bonjour {{first_name}}, c’est Camille de Lumen Habitat, au sujet de votre demande. Je vous rappelle un peu plus tard. Vous pouvez aussi nous joindre au 01 99 00 24 10. Bonne journée !',
    voicemail_sms_prompt:
      'Écris un SMS de deux phrases au plus : Camille de Lumen Habitat a essayé de joindre {{first_name}}, numéro de rappel 01 99 00 24 10.',
    ivr_navigation_enabled: false,
    transfer_phone_number: '+33199002410',
    human_transfer_mode: 'warm',
    warm_transfer_summary_instructions:
      'En trois phrases : ce que la personne souhaite, si elle est propriétaire et où, ce qu’elle vient de demander.',
    from_phone_number: '+33199002400',
    sms_enabled: true,
    sms_template: null,
    after_call_sms_prompt:
      'Si une visite est réservée : confirme le jour, l’heure et l’adresse, et rappelle de préparer une facture d’électricité. Sinon : n’écris rien.',
    email_notification_address: 'qualification@lumen-habitat.example',
    email_notification_outcomes: ['interested', 'requested_callback_later'],
    webhook_url: 'https://hooks.lumen-habitat.example/revox/appel-termine',
    calendly: null,
  },
}
