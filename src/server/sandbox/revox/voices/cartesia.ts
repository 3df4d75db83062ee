import { toVoice, type Voice, type VoiceLine } from './voice.ts'

const lines: readonly VoiceLine[] = [
  [
    'a249eaff-1e96-4d2c-b23b-12efa4f66f41',
    'Camille',
    'fr',
    'Parisian',
    'female',
    'Warm and unhurried; reassuring for first calls and qualification',
  ],
  ['47eaa099-2cb6-416d-86dc-283cf0480ff9', 'Antoine', 'fr', 'Parisian', 'male', 'Clear, even newsreader tone for information lines'],
  ['1509bb0a-9bf1-4331-8a11-8783593942a4', 'Solène', 'fr', 'Breton', 'female', 'Bright and quick, smiles while she talks'],
  ['f5ec52ed-0108-4475-92e1-bc7656670b14', 'Mathis', 'fr', 'Québécois', 'male', 'Relaxed and friendly, at home on sales calls'],
  ['59ba1b0d-5c90-4158-a909-406c2e416788', 'Harper', 'en', 'American', 'female', 'Calm customer-care voice with a light Midwest lilt'],
  ['5d32fe61-985f-44e7-aa09-5ee82bb29976', 'Wesley', 'en', 'American', 'male', 'Steady baritone, good for reminders and notices'],
  ['9a1e40b4-5815-4a99-99e2-d15364c7a500', 'Imogen', 'en', 'British', 'female', 'Crisp and polite; sounds like a practised receptionist'],
  ['68b4aef7-3eaa-4e17-9d8a-4eace693ae2d', 'Callum', 'en', 'Scottish', 'male', 'Soft-spoken, patient with long answers'],
  ['142c8364-7806-4577-93e7-83e7eb04b39b', 'Priya', 'en', 'Indian', 'female', 'Precise support voice, keeps numbers easy to follow'],
  ['3b041641-1788-44f2-a60d-f25453fe2e85', 'Lachlan', 'en', 'Australian', 'male', 'Cheerful and direct'],
  ['00a154d8-5ed8-4bcc-b5c7-19c2add9ca88', 'Lucía', 'es', 'Castilian', 'female', 'Warm clinic receptionist, articulates every syllable'],
  ['c0290103-855d-4f55-99ec-8712e8e3574f', 'Alejandro', 'es', 'Mexican', 'male', 'Confident and courteous, made for follow-ups'],
  ['6e704245-a4ff-41e3-a794-9b80dcb0b82e', 'Valentina', 'es', 'Colombian', 'female', 'Gentle and clear, easy on bad lines'],
  ['de1b1471-320a-48ea-b7a7-88d106762832', 'Greta', 'de', 'Standard German', 'female', 'Friendly and well paced, suits invitations'],
  ['4350cc17-21e5-4f21-acd5-52a09ddbef12', 'Henrik', 'de', 'Standard German', 'male', 'Matter-of-fact, for dates and amounts'],
  ['9ed89edd-d684-4325-b600-e6129ec04ece', 'Magdalena', 'de', 'Austrian', 'female', 'Cosy Viennese tone'],
  ['627bf322-5fac-4cb6-a34a-cb115ee347dd', 'Chiara', 'it', 'Milanese', 'female', 'Lively and smiling'],
  ['a930d55d-9545-40f3-ae88-9fe46f2c7a8c', 'Lorenzo', 'it', 'Roman', 'male', 'Deep and calm, never in a hurry'],
  ['43f2f193-6e85-4f08-b592-7b0fe339d309', 'Beatriz', 'pt', 'Brazilian', 'female', 'Upbeat, natural on outbound sales'],
  ['990d3cd8-381d-422f-850c-86bd84e0164b', 'Tomás', 'pt', 'European Portuguese', 'male', 'Sober and clear'],
  ['e07cb579-3e7f-497b-bcc1-c0c8b0cdf20a', 'Ekaterina', 'ru', 'Moscow', 'female', 'Even and attentive, for support lines'],
  ['78f6d824-86ea-4214-b5c3-4e7e77ca4499', 'Dmitri', 'ru', 'Moscow', 'male', 'Low and composed'],
  ['1dcd327f-761e-47cb-bb7e-8913655c1d15', 'Xiaoyu', 'zh', 'Mandarin', 'female', 'Clear standard Mandarin, polite service tone'],
  ['9672be1a-7fed-4bb9-a92f-a271dbc52933', 'Wei', 'zh', 'Mandarin', 'male', 'Composed, for notices and confirmations'],
]

export const cartesiaVoices: readonly Voice[] = lines.map(toVoice('cartesia'))
