import { Skeleton } from '../../ui/skeleton.tsx'

/** The editor's layout before its data is there: nothing moves when it comes. */
export function EditorSkeleton() {
  return (
    <div className="grid h-full grid-rows-[52px_minmax(0,1fr)]" aria-busy="true">
      <p className="sr-only" role="status">
        Loading the assistant
      </p>
      <div className="flex items-center border-b border-line bg-panel px-5">
        <Skeleton lines={1} width="w-64" />
      </div>
      <div className="grid min-h-0 grid-cols-[184px_minmax(0,1fr)_392px] overflow-hidden max-xl:grid-cols-[minmax(0,1fr)_360px] max-lg:grid-cols-[minmax(0,1fr)]">
        <div className="p-5 max-xl:hidden">
          <Skeleton lines={10} />
        </div>
        <div className="grid content-start justify-items-center gap-4 p-5">
          {[9, 5, 6].map((lines) => (
            <div key={lines} className="w-full max-w-[720px] rounded-lg border border-line bg-panel p-5">
              <Skeleton lines={lines} />
            </div>
          ))}
        </div>
        <div className="border-l border-line bg-panel p-5 max-lg:hidden">
          <Skeleton lines={6} />
        </div>
      </div>
    </div>
  )
}
