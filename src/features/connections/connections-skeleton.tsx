import { Skeleton } from '../../ui/skeleton.tsx'

/** The screen's layout while its code is on its way; it goes into the first file, so it says as little as it can. */
export function ConnectionsSkeleton() {
  return (
    <div className="h-full" aria-busy="true">
      <div className="flex h-[53px] items-center border-b border-line bg-panel px-5">
        <Skeleton lines={1} width="w-40" />
      </div>
      <div className="border-b border-line bg-panel p-5">
        <Skeleton lines={3} />
      </div>
    </div>
  )
}
