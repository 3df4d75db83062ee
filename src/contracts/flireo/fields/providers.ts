/** Our data file of providers and models as of 2026-10 (SDK 2.2.0); they change monthly, so every other value is taken too. */
export const hearing = {
  providers: [
    { value: 'deepgram', label: 'Deepgram' },
    { value: 'elevenlabs', label: 'ElevenLabs' },
    { value: 'gladia', label: 'Gladia' },
    { value: 'mistral', label: 'Mistral' },
    { value: 'google', label: 'Google' },
  ],
  models: {
    deepgram: ['nova-3', 'nova-3-general'],
    elevenlabs: ['scribe_v2_realtime'],
    gladia: ['solaria-1'],
    mistral: ['voxtral-mini-latest'],
    google: ['chirp_3'],
  },
} as const

export const thinking = {
  providers: [
    { value: 'openai', label: 'OpenAI' },
    { value: 'xai', label: 'xAI' },
    { value: 'mistral', label: 'Mistral' },
    { value: 'google', label: 'Google' },
    { value: 'google_realtime', label: 'Google, realtime' },
    { value: 'xai_realtime', label: 'xAI, realtime' },
    { value: 'openai_live', label: 'OpenAI, live' },
  ],
  models: {
    openai: [
      'gpt-5.4',
      'gpt-5.4-mini',
      'gpt-5.4-nano',
      'gpt-5.2',
      'gpt-5.1',
      'gpt-5',
      'gpt-5-mini',
      'gpt-5-nano',
      'gpt-4.1',
      'gpt-4.1-mini',
      'gpt-4.1-nano',
      'gpt-4o-mini',
    ],
    xai: ['grok-4.3'],
    mistral: ['mistral-medium-latest', 'mistral-small-latest', 'mistral-large-latest', 'ministral-8b-latest'],
    google: ['gemini-3.5-flash-lite', 'gemini-3.5-flash', 'gemini-2.5-flash-lite', 'gemini-2.5-flash'],
    google_realtime: ['gemini-live-2.5-flash-native-audio', 'gemini-3.1-flash-live-preview', 'gemini-3.8-live'],
    xai_realtime: ['grok-voice-think-fast-2.0'],
    openai_live: ['gpt-live-1'],
  },
} as const

export const googleVoices = [
  ...['Puck', 'Kore', 'Achernar', 'Achird', 'Algenib', 'Algieba', 'Alnilam', 'Aoede', 'Autonoe', 'Callirrhoe', 'Charon', 'Despina'],
  ...['Enceladus', 'Erinome', 'Fenrir', 'Gacrux', 'Iapetus', 'Laomedeia', 'Leda', 'Orus', 'Pulcherrima', 'Rasalgethi', 'Sadachbia'],
  ...['Sadaltager', 'Schedar', 'Sulafat', 'Umbriel', 'Vindemiatrix', 'Zephyr', 'Zubenelgenubi'],
]

export const xaiVoices = [
  ...['ara', 'eve', 'leo', 'rex', 'sal', 'altair', 'atlas', 'carina', 'castor', 'celeste', 'cosmo', 'helios', 'helix', 'iris'],
  ...['kepler', 'lumen', 'luna', 'lux', 'naksh', 'orion', 'perseus', 'rigel', 'sirius', 'ursa', 'zagan', 'zenith'],
]

/** Voices of models that speak by themselves, by the model's provider; the first is the default. */
export const realtimeVoices = {
  google_realtime: googleVoices,
  xai_realtime: xaiVoices,
  openai_live: ['marin', 'beacon', 'cinder', 'stone', 'vesper'],
} as const

export const speaking = {
  providers: [
    { value: 'elevenlabs', label: 'ElevenLabs' },
    { value: 'inworld', label: 'Inworld' },
    { value: 'google', label: 'Google' },
    { value: 'xai', label: 'xAI' },
    { value: 'voicedock', label: 'VoiceDock' },
  ],
  models: {
    elevenlabs: ['eleven_flash_v2_5', 'eleven_v4_turbo', 'eleven_v4', 'eleven_v3', 'eleven_multilingual_v2', 'eleven_turbo_v2_5'],
    inworld: ['inworld-tts-2', 'inworld-tts-2-flash', 'inworld-tts-1.5-max', 'inworld-tts-1.5-mini'],
    google: ['gemini-3.1-flash-tts-preview', 'gemini-2.5-flash-preview-tts', 'gemini-2.5-pro-preview-tts', 'chirp-3-hd'],
    voicedock: ['voicedock-1'],
  },
  /** Free text for the providers that are not here. */
  voices: { google: ['Kore', ...googleVoices.filter((name) => name !== 'Kore')], xai: xaiVoices, voicedock: ['voicedock'] },
} as const

/** The first of each list: what a provider begins with. */
export const firstOf = (lists: Readonly<Record<string, readonly string[]>>): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(lists).flatMap(([provider, [first]]) => (first === undefined ? [] : [[provider, first]])))
