import { isScene } from '../../../../contracts/core/scene.ts'
import type { Beside, Opening } from '../../../../contracts/rehearsal/opening.ts'
import type { Part, PartKind } from '../../sound/rehearsal.ts'
import { sayChance, sayLevel, sceneNames } from '../../sound/words.ts'

export const partNames: Readonly<Record<PartKind, string>> = {
  delay: 'Delay',
  speech: 'Sentence',
  caller: 'Caller’s turn',
  thinking: 'Thinking',
}

export const inMilliseconds = (seconds: number): string => `${Math.round(seconds * 1_000).toLocaleString('en')} ms`
/** How long a part is; a sentence that nobody spoke yet is only estimated, and so not told to the millisecond. */
export const lengthOf = ({ kind, from, to }: Part, isEstimate: boolean): string =>
  isEstimate && kind === 'speech' ? `≈ ${(to - from).toFixed(1)} s` : inMilliseconds(to - from)

export const sayBeside = ({ scene, volume }: Beside, voiceVolume: number): string =>
  isScene(scene) ? `${sceneNames[scene]}, ${sayLevel(volume, voiceVolume)}` : `The clip “${scene}” is not known here and stays silent`

/** What stands beside a part of the timeline. */
export function sayPart(kind: PartKind, { ambience, thinking, speed, volume }: Opening): string {
  const behind = ambience ? sayBeside(ambience, volume) : 'silence'
  switch (kind) {
    case 'delay':
      return behind
    case 'speech':
      return `at ${speed}×${volume === 1 ? '' : `, volume ${volume}×`}${ambience ? `, over ${behind}` : ''}`
    case 'caller':
      return 'answers, in your imagination'
    case 'thinking':
      return thinking ? `${sayBeside(thinking, volume)}; heard ${sayChance(thinking.chance)}` : ''
  }
}
