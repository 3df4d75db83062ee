import { useEffect, useReducer, useState } from 'react'
import type { Rendered } from '../../sound/rehearsal.ts'
import { Playback } from './playback.ts'

/** One playback for as long as the panel is there; what plays follows what was rendered last. */
export function usePlayback(rendered: Rendered | undefined): Playback {
  const [, drawAgain] = useReducer((count: number) => count + 1, 0)
  const [playback] = useState(() => new Playback())
  useEffect(() => {
    playback.onChange = drawAgain
    return () => {
      playback.onChange = () => {}
      playback.stop()
    }
  }, [playback])
  useEffect(() => {
    if (rendered) playback.load(rendered)
  }, [playback, rendered])
  return playback
}
