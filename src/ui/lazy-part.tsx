import { type ComponentType, type ReactNode, useEffect, useState } from 'react'
import { Button } from './button.tsx'

type LazyPart<Props> = ComponentType<Props> & { preload: () => Promise<void> }

type Stopgaps<Props> = {
  /** Stands there while the code is on its way. */
  waiting?: (props: Props) => ReactNode
  /** Stands there when the code could not be loaded, and does well enough without it. */
  instead?: (props: Props) => ReactNode
}

type Loader<Module> = (() => Promise<Module>) & { readonly now: () => Module | undefined }

/** Loads a module once; `now` gives it when it is there. A failure is not remembered. */
export function loadOnce<Module>(load: () => Promise<Module>): Loader<Module> {
  let loaded: Module | undefined
  const run = async () => {
    loaded ??= await load()
    return loaded
  }
  return Object.assign(run, { now: () => loaded })
}

/**
 * A component whose code is loaded when it is first drawn, or before by `preload`. A server that is gone breaks nothing:
 * the place says that this part could not be loaded, and offers to try again.
 */
export function lazyPart<Module, Props extends object>(
  load: Loader<Module> | (() => Promise<Module>),
  pick: (module: Module) => ComponentType<Props>,
  { waiting, instead }: Stopgaps<Props> = {},
): LazyPart<Props> {
  const loader = 'now' in load ? load : loadOnce(load)
  const now = () => {
    const module = loader.now()
    return module && pick(module)
  }

  function Part(props: Props) {
    const [Loaded, setLoaded] = useState<ComponentType<Props> | undefined>(now)
    const [hasFailed, setFailed] = useState(false)
    useEffect(() => {
      if (Loaded || hasFailed) return
      let isCurrent = true
      loader().then(
        (module) => isCurrent && setLoaded(() => pick(module)),
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
      loader().then(
        () => {},
        () => {},
      ),
  })
}
