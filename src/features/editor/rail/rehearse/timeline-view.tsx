import { type KeyboardEvent, type PointerEvent, useEffect, useMemo, useReducer, useRef } from 'react'
import { waveform } from '../../../../lib/sound/waveform.ts'
import type { Part, Rendered } from '../../sound/rehearsal.ts'
import { marksOf } from './marks.ts'
import type { Playback } from './playback.ts'
import { inMilliseconds, lengthOf, partNames } from './words.ts'

type TimelineProps = {
  parts: readonly Part[]
  seconds: number
  /** Nothing until something was rendered: then the lengths are estimates. */
  rendered: Rendered | undefined
  playback: Playback
}

const height = 72
const bars = 150

/** The parts of the call on one line in ms, with the waveform, and a cursor that can be moved. */
export function TimelineView({ parts, seconds, rendered, playback }: TimelineProps) {
  const line = useRef<HTMLDivElement>(null)
  const cursor = useRef<HTMLSpanElement>(null)
  const wave = useMemo(() => rendered && pathOf(waveform(rendered.samples, bars)), [rendered])
  const place = (at: number) => `${seconds > 0 ? (100 * at) / seconds : 0}%`
  const [, sayAgain] = useReducer((count: number) => count + 1, 0)
  const at = playback.position

  useEffect(() => {
    let frame = 0
    const draw = () => {
      const now = playback.position
      if (cursor.current) cursor.current.style.left = place(now)
      if (!playback.isPlaying) return
      // The cursor moves with every frame; what is said of it follows by the second, which is as much as anybody can hear.
      if (Math.abs(now - at) >= 1) sayAgain()
      else frame = requestAnimationFrame(draw)
    }
    draw()
    return () => cancelAnimationFrame(frame)
  })

  const pull = (event: PointerEvent<HTMLDivElement>) => {
    if (!rendered || (event.type === 'pointermove' && event.buttons === 0)) return
    const box = event.currentTarget.getBoundingClientRect()
    if (event.type === 'pointerdown') event.currentTarget.setPointerCapture(event.pointerId)
    playback.seek(((event.clientX - box.left) / box.width) * seconds)
  }
  const step = (event: KeyboardEvent) => {
    const to = steps[event.key]?.(playback.position, seconds)
    if (!rendered || to === undefined) return
    event.preventDefault()
    playback.seek(to)
  }
  const now = parts.find(({ from, to }) => from <= at && at < to)

  return (
    <div>
      <div
        ref={line}
        role="slider"
        tabIndex={0}
        aria-label="Position"
        aria-valuemin={0}
        aria-valuemax={Math.round(seconds * 1_000)}
        aria-valuenow={Math.round(at * 1_000)}
        aria-valuetext={`${inMilliseconds(at)}${now ? `, ${partNames[now.kind]}` : ''}`}
        aria-disabled={rendered ? undefined : true}
        onKeyDown={step}
        onPointerDown={pull}
        onPointerMove={pull}
        className={`relative h-[72px] touch-none overflow-hidden rounded-md border border-line bg-sunk ${rendered ? 'cursor-ew-resize' : ''}`}
      >
        {parts.map(({ kind, from, to }) => (
          <span
            key={kind}
            style={{ left: place(from), width: place(to - from) }}
            className={`absolute inset-y-0 border-r border-line last:border-0 ${kind === 'speech' ? 'bg-accent-bg' : ''}`}
          />
        ))}
        {wave && (
          <svg
            viewBox={`0 0 ${bars} ${height}`}
            preserveAspectRatio="none"
            aria-hidden="true"
            className="absolute inset-0 size-full text-accent"
          >
            <path d={wave} className="fill-none stroke-current" strokeWidth={0.6} />
          </svg>
        )}
        <span ref={cursor} className="absolute inset-y-0 w-0.5 -translate-x-1/2 bg-ink" />
      </div>
      <div aria-hidden="true" className="relative h-4 text-[11px] leading-4 text-mute tabular-nums">
        {marksOf(seconds).map((mark) => (
          <span key={mark} style={{ left: place(mark) }} className={`absolute ${mark === 0 ? '' : '-translate-x-1/2'}`}>
            {(mark * 1_000).toLocaleString('en')}
          </span>
        ))}
        <span className="absolute right-0">ms</span>
      </div>
      <p className="sr-only">{parts.map((part) => `${partNames[part.kind]} ${lengthOf(part, !rendered)}`).join(', ')}</p>
    </div>
  )
}

const steps: Readonly<Record<string, (at: number, end: number) => number>> = {
  ArrowRight: (at) => at + 0.1,
  ArrowUp: (at) => at + 0.1,
  ArrowLeft: (at) => at - 0.1,
  ArrowDown: (at) => at - 0.1,
  PageUp: (at) => at + 1,
  PageDown: (at) => at - 1,
  Home: () => 0,
  End: (_, end) => end,
}

/** One upright stroke for each piece, over and under the middle. */
const pathOf = (heights: readonly number[]): string =>
  heights
    .map((high, index) => {
      const half = Math.max(0.5, (Math.min(1, high) * height) / 2)
      return `M${index + 0.5} ${(height / 2 - half).toFixed(1)}V${(height / 2 + half).toFixed(1)}`
    })
    .join('')
