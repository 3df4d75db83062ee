import { Skeleton } from './skeleton.tsx'

/** A list's screen while its code is on its way; it goes into the first file, so it says as little as it can. */
export const PageSkeleton = () => (
  <div className="h-full" aria-busy="true">
    <div className="flex h-[53px] items-center border-b border-line bg-panel px-5">
      <Skeleton lines={1} width="w-40" />
    </div>
    <div className="p-5">
      <Skeleton lines={9} />
    </div>
  </div>
)
