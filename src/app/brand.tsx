/** Two jacks and the name. */
export const Brand = ({ isIcons = false }: { isIcons?: boolean }) => (
  <span className="flex h-5 items-center gap-1 px-1.5 text-section font-bold tracking-tight">
    <span aria-hidden="true" className="size-2.75 rounded-full border-3 border-accent" />
    <span aria-hidden="true" className="mr-1 size-2.75 rounded-full border-3 border-change" />
    <span className={isIcons ? 'sr-only' : ''}>Patchbay</span>
  </span>
)
