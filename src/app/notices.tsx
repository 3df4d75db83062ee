import { ToastRegion } from '../ui/toast-region.tsx'
import { TooltipLayer } from '../ui/tooltip-layer.tsx'

/** What appears over the screen by itself. */
export function Notices() {
  return (
    <>
      <ToastRegion />
      <TooltipLayer />
    </>
  )
}
