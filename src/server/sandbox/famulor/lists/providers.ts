/** Speech providers (GET /user/assistants/synthesizer-providers and /transcriber-providers). No sample of either is known. */
export type Provider = { readonly id: number; readonly name: string; readonly code: string; readonly languages?: readonly number[] }

export const synthesizers: readonly Provider[] = [
  { id: 1, name: 'ElevenLabs', code: 'elevenlabs' },
  { id: 2, name: 'Cartesia', code: 'cartesia', languages: [1, 3, 4, 5, 7, 9] },
  { id: 3, name: 'Azure Speech', code: 'azure' },
]

export const transcribers: readonly Provider[] = [
  { id: 1, name: 'Deepgram', code: 'deepgram', languages: [1, 3, 4, 5, 7, 9, 10] },
  { id: 2, name: 'Azure Speech', code: 'azure' },
  { id: 3, name: 'Gladia', code: 'gladia' },
]
