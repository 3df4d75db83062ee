/** Where text will be. */
export function Skeleton({ lines, width }: { lines: number; width?: string }) {
  return (
    <div aria-hidden="true" className={`grid gap-3 ${width ?? 'w-full'}`}>
      {Array.from({ length: lines }, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the bars are all the same
        <div key={index} className={`h-3.5 animate-pulse rounded-sm bg-line ${index % 3 === 2 ? 'w-3/5' : 'w-full'}`} />
      ))}
    </div>
  )
}
