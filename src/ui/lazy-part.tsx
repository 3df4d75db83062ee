import { type ComponentType, type ReactNode, useEffect, useState } from 'react'
import { Button } from './button.tsx'

type LazyPart<Props> = ComponentType<Props> & { preload: () => Promise<void> }

type Stopgaps<Props> = {
  /** Stands there while the code is on its way. */
  waiting?: (props: Props) => ReactNode
  /** Stands there when the code could not be loaded, and does well enough without it. */
  instead?: (props: Props) => ReactNode
}

/**
 * A component whose code is loaded when it is first drawn, or before by `preload`. A server that is gone breaks nothing:
 * the place says that this part could not be loaded, and offers to try again.
 */
export function lazyPart<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  { waiting, instead }: Stopgaps<Props> = {},
): LazyPart<Props> {
  let loaded: ComponentType<Props> | undefined
  const fetchOnce = async () => {
    loaded ??= await load()
    return loaded
  }

  function Part(props: Props) {
    const [Loaded, setLoaded] = useState<ComponentType<Props> | undefined>(() => loaded)
    const [hasFailed, setFailed] = useState(false)
    useEffect(() => {
      if (Loaded || hasFailed) return
      let isCurrent = true
      fetchOnce().then(
        (part) => isCurrent && setLoaded(() => part),
        () => isCurrent && setFailed(true),
      )
      return () => {
        isCurrent = false
      }
    }, [Loaded, hasFailed])

    if (Loaded) return <Loaded {...props} />
    if (!hasFailed) return waiting?.(props) ?? instead?.(props)
    if (instead) return instead(props)
    return (
      <span role="alert" className="inline-flex items-center gap-2 text-small text-error">
        This part could not be loaded.
        <Button size="small" onClick={() => setFailed(false)}>
          Try again
        </Button>
      </span>
    )
  }
  return Object.assign(Part, {
    preload: () =>
      fetchOnce().then(
        () => {},
        () => {},
      ),
  })
}
