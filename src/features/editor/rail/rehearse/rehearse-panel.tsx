import '../../../../ui/later.css'
import { type ReactNode, useEffect, useState } from 'react'
import { textOf } from '../../../../lib/json.ts'
import { in16Bits, wavOf } from '../../../../lib/sound/wav.ts'
import { announce } from '../../../../ui/announce.ts'
import { Button } from '../../../../ui/button.tsx'
import { download, fileName } from '../../../../ui/download.ts'
import { Switch } from '../../../../ui/switch.tsx'
import { useHotkey } from '../../../../ui/use-hotkey.ts'
import { useRole, useValue } from '../../draft/draft-context.ts'
import { useEditorAssistant } from '../../editor-assistant.ts'
import { rate } from '../../sound/scenes/materials.ts'
import { SoundIcon } from '../../sound/sound-icon.tsx'
import { sayWhoSpeaks } from '../../sound/who-speaks.ts'
import { PartList } from './part-list.tsx'
import { SampleValues } from './sample-values.tsx'
import { keepSamples, keptSamples } from './samples.ts'
import { SideSwitch } from './side-switch.tsx'
import { TimelineView } from './timeline-view.tsx'
import type { Side } from './use-openings.ts'
import { type Rehearsed, useRehearsal } from './use-rehearsal.ts'
import { useRemembered } from './use-remembered.ts'
import { WhatIsSaid } from './what-is-said.tsx'

/** The first seconds of a call as its caller hears them: from the pick-up to the caller's turn. It follows the draft while it plays. */
export function RehearsePanel() {
  const { connection, id } = useEditorAssistant()
  const name = textOf(useValue(useRole('name')?.key ?? '$none') ?? '')
  const [onTelephone, setOnTelephone] = useRemembered('telephone', true)
  const [isLooping, setLooping] = useRemembered('loop', false)
  const [samples, setSamples] = useState(keptSamples)
  const [example, setExample] = useRemembered<string | undefined>(`example ${connection} ${id}`, undefined)
  const rehearsal = useRehearsal({ connection, samples, example, onTelephone })
  const { side, isEdited, opening, rendered, playback, isActive } = rehearsal

  useEffect(() => playback.loop(isLooping), [playback, isLooping])

  const switchSide = (next: Side) => {
    rehearsal.setSide(next)
    announce(next === 'live' ? 'Live' : 'Edited')
  }
  useHotkey('l', () => {
    if (isEdited) switchSide(side === 'live' ? 'edited' : 'live')
  })

  return (
    <div className="grid gap-3.5">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <Button variant="primary" onClick={rehearsal.toggle}>
          <SoundIcon name={isActive ? 'stop' : 'play'} isFilled />
          {isActive ? 'Stop opening' : 'Play opening'}
        </Button>
        <SideSwitch side={side} isEdited={isEdited} onChange={switchSide} />
      </div>
      <TimelineView parts={rehearsal.parts} seconds={rehearsal.seconds} rendered={rendered} playback={playback} />
      <Source rehearsal={rehearsal} />
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2 text-small">
        <Labelled label="Telephone">
          <Switch label="Telephone" isOn={onTelephone} onChange={setOnTelephone} />
        </Labelled>
        <Labelled label="Loop">
          <Switch label="Loop" isOn={isLooping} onChange={setLooping} />
        </Labelled>
        <Button
          size="small"
          {...(!rendered && { disabledReason: 'Play it first: then there is something to save' })}
          onClick={() =>
            rendered &&
            download(`${fileName(name)} opening ${side}.wav`, new Blob([wavOf(in16Bits(rendered.samples), rate)], { type: 'audio/wav' }))
          }
        >
          Download WAV
        </Button>
      </div>
      <PartList parts={rehearsal.parts} opening={opening} isEstimate={!rendered} />
      <WhatIsSaid opening={opening} text={rehearsal.text} example={rehearsal.exampleText} onExample={setExample} />
      <SampleValues
        text={opening.way === 'waits' ? '' : opening.way === 'makes-up' ? rehearsal.exampleText : opening.text}
        samples={samples}
        onChange={(next) => {
          setSamples(next)
          keepSamples(next)
        }}
      />
      <p className="text-caption text-mute">
        Live and Edited are played equally loud
        <span className="max-sm:hidden">
          ; the key <kbd className="font-mono">L</kbd> switches between them
        </span>
        . The background is made here and stands for the platform’s clip. How loud that is at 100 % is not documented: here it is as loud as
        the voice.
      </p>
    </div>
  )
}

/** Whose voice it is, or why there is none. Room is kept for four lines. */
function Source({ rehearsal: { problem, isBusy, spoken, rendered } }: { rehearsal: Rehearsed }) {
  if (problem)
    return (
      <p role="alert" className="min-h-16 text-caption text-error">
        {problem}
      </p>
    )
  const words = isBusy
    ? 'The voice is on its way …'
    : spoken
      ? sayWhoSpeaks(spoken)
      : rendered
        ? 'Nothing is spoken here.'
        : 'Lengths are estimates until you play it.'
  return (
    <p role="status" className="min-h-16 text-caption text-mute">
      {words}
    </p>
  )
}

function Labelled({ label, children }: { label: string; children: ReactNode }) {
  return (
    <span className="flex items-center gap-2">
      {children}
      <span aria-hidden="true">{label}</span>
    </span>
  )
}
