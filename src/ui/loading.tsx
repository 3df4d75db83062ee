import { Skeleton } from './skeleton.tsx'

/** The place of something that is being read; what it is, is heard. */
export const Loading = ({ says, lines, className }: { says: string; lines: number; className: string }) => (
  <div aria-busy="true" className={className}>
    <p role="status" className="sr-only">
      {says}
    </p>
    <Skeleton lines={lines} />
  </div>
)
