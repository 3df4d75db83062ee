import { lazy, type ReactNode, Suspense } from 'react'

export type DialogProps = {
  title: string
  children: ReactNode
  onClose: () => void
  size?: 'normal' | 'large'
  variant?: 'dialog' | 'sheet'
}

const Parts = lazy(() => import('./dialog-parts.tsx').then((module) => ({ default: module.DialogParts })))

/** Something that has to be answered before the page goes on. Its machinery is loaded when the first one opens. */
export function Dialog(props: DialogProps) {
  return (
    <Suspense>
      <Parts {...props} />
    </Suspense>
  )
}
