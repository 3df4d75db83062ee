/** A voice with what both generations list of it. Pipeline voices speak in dualplex as well, where only the hearing is in the model. */
export type Voice = {
  readonly id: number
  readonly name: string
  readonly modes: readonly ('pipeline' | 'multimodal' | 'dualplex')[]
  readonly language_id: number
  readonly gender: 'female' | 'male'
  readonly accent: string | null
  readonly age: 'young' | 'middle-aged' | 'old' | null
  readonly synthesizer_provider_id: number | null
}

type Line = readonly [
  number,
  string,
  Voice['language_id'],
  Voice['gender'],
  Voice['accent'],
  Voice['age'],
  Voice['synthesizer_provider_id'],
]

const pipeline: readonly Line[] = [
  [201, 'Annika', 5, 'female', 'Standard German', 'middle-aged', 1],
  [202, 'Jonas', 5, 'male', 'Standard German', 'young', 1],
  [203, 'Resi', 5, 'female', 'Austrian', 'middle-aged', 2],
  [204, 'Imogen', 1, 'female', 'British', 'young', 1],
  [205, 'Callum', 1, 'male', 'Scottish', 'middle-aged', 2],
  [206, 'Savannah', 1, 'female', 'American', 'middle-aged', 1],
  [207, 'Giulia', 7, 'female', 'Milanese', 'young', 2],
  [208, 'Matteo', 7, 'male', 'Roman', 'middle-aged', 1],
  [209, 'Élodie', 3, 'female', 'Parisian', 'middle-aged', 2],
  [210, 'Ignacio', 4, 'male', 'Castilian', 'middle-aged', 1],
  [211, 'Inês', 9, 'female', 'European Portuguese', 'young', 3],
  [212, 'Freja', 10, 'female', 'Danish', 'young', 3],
]

/** A realtime model's voices are listed as English, speak every language and belong to no speech provider. */
const multimodal: readonly Line[] = [
  [301, 'Alloy', 1, 'female', null, null, null],
  [302, 'Ash', 1, 'male', null, null, null],
  [303, 'Ballad', 1, 'male', null, null, null],
  [304, 'Coral', 1, 'female', null, null, null],
  [305, 'Echo', 1, 'male', null, null, null],
  [306, 'Sage', 1, 'female', null, null, null],
  [307, 'Shimmer', 1, 'female', null, null, null],
  [308, 'Verse', 1, 'male', null, null, null],
  [309, 'Puck', 1, 'male', null, null, null],
  [310, 'Charon', 1, 'male', null, null, null],
  [311, 'Kore', 1, 'female', null, null, null],
  [312, 'Aoede', 1, 'female', null, null, null],
]

const voiceOf =
  (modes: Voice['modes']) =>
  ([id, name, language_id, gender, accent, age, synthesizer_provider_id]: Line): Voice => ({
    id,
    name,
    modes,
    language_id,
    gender,
    accent,
    age,
    synthesizer_provider_id,
  })

export const voices: readonly Voice[] = [...pipeline.map(voiceOf(['pipeline', 'dualplex'])), ...multimodal.map(voiceOf(['multimodal']))]

/** Whether a voice can be used in a mode, and for a language where one is asked for. */
export const suits = ({ modes, language_id }: Voice, mode: unknown, language?: number): boolean =>
  modes.some((one) => one === mode) && (language === undefined || language_id === language || mode === 'multimodal')
