import { useEffect, useState } from 'react'
import type { Opening } from '../../../../contracts/rehearsal/opening.ts'
import type { Rendered, Speech } from '../../sound/rehearsal.ts'
import { renderAside } from '../../sound/renderer.ts'

type Mix = { readonly opening: Opening; readonly speech: Speech | undefined; readonly onTelephone: boolean }
type Shown = { readonly rendered?: Rendered; readonly problem?: string; readonly of?: Mix | undefined }

/** The rendering of what is wanted, mixed in the background; the one before stays until the new one is there. */
export function useRendered(mix: Mix | undefined): { rendered: Rendered | undefined; problem: string | undefined; isCurrent: boolean } {
  const [shown, setShown] = useState<Shown>({})
  const { opening, speech, onTelephone } = mix ?? {}
  useEffect(() => {
    if (!opening || onTelephone === undefined) return
    let isCurrent = true
    const of = { opening, speech, onTelephone }
    renderAside(of).then(
      (rendered) => isCurrent && setShown({ rendered, of }),
      (error: Error) => isCurrent && setShown({ problem: error.message, of }),
    )
    return () => {
      isCurrent = false
    }
  }, [opening, speech, onTelephone])
  const isCurrent =
    mix !== undefined && shown.of?.opening === opening && shown.of?.speech === speech && shown.of?.onTelephone === onTelephone
  return { rendered: shown.rendered, problem: isCurrent ? shown.problem : undefined, isCurrent }
}
