import { Skeleton } from '../../ui/skeleton.tsx'
import { RowsSkeleton } from './rows-skeleton.tsx'

/** The list's layout while its code is on its way. */
export function AssistantsSkeleton() {
  return (
    <div className="grid h-full grid-rows-[52px_auto_minmax(0,1fr)]">
      <div className="flex items-center border-b border-line bg-panel px-5 max-sm:px-3">
        <Skeleton lines={1} width="w-40" />
      </div>
      <div className="flex min-h-14 items-center px-5 max-sm:px-3">
        <Skeleton lines={1} width="w-80 max-w-full" />
      </div>
      <div className="@container min-h-0 overflow-hidden border-t border-line">
        <div className="h-8 border-b border-line bg-sunk @max-[740px]:hidden" />
        <RowsSkeleton />
      </div>
    </div>
  )
}
