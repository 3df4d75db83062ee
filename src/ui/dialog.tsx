import type { ReactNode } from 'react'
import { lazyPart } from './lazy-part.tsx'

export type DialogProps = {
  title: string
  children: ReactNode
  onClose: () => void
  /** Esc may have something else to end first; true when it had. */
  onEscape?: () => boolean
  size?: 'normal' | 'large' | 'full'
  /** A sheet comes in from the edge of the screen and is as high as the screen. */
  variant?: 'dialog' | 'sheet'
  side?: 'left' | 'right'
}

const Parts = lazyPart(
  () => import('./dialog-parts.tsx'),
  (module) => module.DialogParts,
)

/** Something that has to be answered before the page goes on. Its machinery is loaded when the first one opens. */
export function Dialog(props: DialogProps) {
  return <Parts {...props} />
}

/** Loads the machinery before it is needed, so that a dialog opens at once, also while the server is gone. */
export const preloadDialog = Parts.preload
