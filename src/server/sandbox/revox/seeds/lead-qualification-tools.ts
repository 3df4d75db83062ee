import type { Doc } from '../../../../contracts/core/field.ts'

const crm = 'https://api.lumen-habitat.example/v2'
// Not a key of anything: the form must have a secret to hide.
const authorization = { key: 'Authorization', value: 'Bearer lh_demo_8c41f0e27ab94d5f' }

/** What the qualification call can look up and write down. */
export const leadQualificationTools: readonly Doc[] = [
  {
    name: 'check_zone',
    description:
      'Vérifie si Lumen Habitat intervient dans la commune. À appeler dès que la personne donne son code postal, avant toute promesse.',
    url: `${crm}/zones/{{code_postal}}`,
    method: 'GET',
    headers: [authorization, { key: 'Accept', value: 'application/json' }],
    query_params: [
      { key: 'produit', value: '{{produit}}' },
      { key: 'source', value: 'revox' },
    ],
    body_template: null,
    input_schema: [
      { name: 'code_postal', type: 'string', required: true, description: 'Code postal à cinq chiffres' },
      {
        name: 'produit',
        type: 'enum',
        required: true,
        description: 'Ce que la personne souhaite',
        enum_options: ['solaire', 'isolation', 'solaire_et_isolation'],
      },
    ],
  },
  {
    name: 'book_visit',
    description:
      'Réserve la visite technique gratuite. À appeler seulement après que la personne a confirmé le jour, l’heure et l’adresse.',
    url: `${crm}/visites`,
    method: 'POST',
    headers: [authorization, { key: 'Content-Type', value: 'application/json' }, { key: 'X-Equipe', value: 'qualification' }],
    query_params: [{ key: 'notifier', value: 'sms' }],
    body_template: `{
  "nom": "{{last_name}}",
  "telephone": "{{user_phone_number}}",
  "debut": "{{debut}}",
  "adresse": "{{adresse}}",
  "type_logement": "{{type_logement}}",
  "toiture_m2": {{toiture_m2}}
}`,
    input_schema: [
      { name: 'debut', type: 'datetime', required: true, description: 'Début de la visite, heure de Paris' },
      { name: 'adresse', type: 'string', required: true, description: 'Numéro, rue, code postal et ville' },
      {
        name: 'type_logement',
        type: 'enum',
        required: true,
        description: 'Maison ou appartement',
        enum_options: ['maison', 'appartement', 'local_professionnel'],
      },
      { name: 'toiture_m2', type: 'number', required: false, description: 'Surface de toit estimée, en m²' },
    ],
  },
  {
    name: 'stop_contact',
    description: 'Retire le numéro de toutes nos listes. À appeler dès que la personne demande à ne plus être contactée, sans insister.',
    url: `${crm}/oppositions`,
    method: 'PUT',
    headers: [authorization, { key: 'Content-Type', value: 'application/json' }],
    query_params: [],
    body_template: '{"telephone": "{{user_phone_number}}", "motif": "{{motif}}", "bloctel": {{bloctel}}}',
    input_schema: [
      { name: 'motif', type: 'string', required: false, description: 'Raison donnée, mot pour mot' },
      { name: 'bloctel', type: 'boolean', required: true, description: 'La personne dit être inscrite sur Bloctel' },
    ],
  },
]
