import { toVoice, type Voice, type VoiceLine } from './voice.ts'

const lines: readonly VoiceLine[] = [
  ['vXzxsEZHdVT2GL8T7MQA', 'Elliot', 'en', 'American', 'male', 'Easy-going and trustworthy; the classic appointment caller'],
  ['kZXezuTUBe7r5iIawnkt', 'Maren', 'en', 'American', 'female', 'Bright and energetic, holds attention on short calls'],
  ['jIhxrqigeO0fG0wWEYTP', 'Rupert', 'en', 'British', 'male', 'Measured and courteous, for banking and insurance'],
  ['vlQpB5CmPKon74u4yd4m', 'Niamh', 'en', 'Irish', 'female', 'Soft and personal'],
  ['kvHeufm6tzrTr3vTDpQf', 'Théo', 'fr', 'Parisian', 'male', 'Young and natural, close to everyday speech'],
  ['E8wCTsioDsMDnhNCCMYz', 'Margaux', 'fr', 'Parisian', 'female', 'Poised and elegant'],
  ['ONKp5gyirKT5SRLshFwg', 'Inès', 'fr', 'Southern French', 'female', 'Sunny and talkative'],
  ['x0H9jkn7e28R4UNichO1', 'Javier', 'es', 'Castilian', 'male', 'Sober and clear, for public services'],
  ['Myq9Qb24GpnxOAk7LzPz', 'Marisol', 'es', 'Mexican', 'female', 'Kind and expressive'],
  ['SO8URNmwY2XDkBIgPw5b', 'Mateo', 'es', 'Argentinian', 'male', 'Warm, with a light River Plate melody'],
  ['9g0XqloRY7EjzxWOr4jU', 'Klara', 'de', 'Standard German', 'female', 'Calm and competent, for service lines'],
  ['QSDmFi4brdCRd77mUbvH', 'Jonas', 'de', 'Standard German', 'male', 'Casual, sounds like a colleague'],
  ['EXLHhnpzdJ004BfX0Pog', 'Giulia', 'it', 'Tuscan', 'female', 'Clear and gracious'],
  ['hG9tbSG3UHzqZSwpDWiA', 'Davide', 'it', 'Milanese', 'male', 'Brisk and businesslike'],
  ['QzSfPjeMnWZSxfl41eWc', 'Larissa', 'pt', 'Brazilian', 'female', 'Soft and friendly'],
  ['L5OV9rTTyNN1SciVAuOJ', 'Caio', 'pt', 'Brazilian', 'male', 'Relaxed, young'],
  ['HBoidyVgMz4QtowiSyY2', 'Inês', 'pt', 'European Portuguese', 'female', 'Careful diction, quiet warmth'],
  ['E2cNJtAdJGZDwU252syL', 'Olga', 'ru', 'Saint Petersburg', 'female', 'Clear and a little formal'],
  ['e4iVWPM1EuaRQS9PYAa6', 'Maxim', 'ru', 'Moscow', 'male', 'Energetic, for campaigns'],
  ['JUcaglLeCDo67mBo63zj', 'Lin', 'zh', 'Mandarin', 'female', 'Gentle and bright'],
  ['ZQK5V7CZxxiGQDctLimH', 'Haoran', 'zh', 'Mandarin', 'male', 'Professional announcer'],
  ['FwVrlda5tyT9ngL1IAjD', 'Mei', 'zh', 'Taiwanese Mandarin', 'female', 'Light and friendly'],
]

export const elevenlabsVoices: readonly Voice[] = lines.map(toVoice('elevenlabs'))
