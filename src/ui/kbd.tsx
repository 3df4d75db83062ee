const isMac = typeof navigator !== 'undefined' && /Mac|iPhone|iPad/.test(navigator.platform)

/** A key combination as this machine's keyboard says it; screen readers pass it by, since the control has a name. */
export function Kbd({ keys }: { keys: string }) {
  return (
    <span aria-hidden="true" className="rounded-sm border border-current/30 px-1 font-mono text-[11px] leading-4 max-sm:hidden">
      {keys.replace('mod', isMac ? '⌘' : 'Ctrl').replaceAll('+', isMac ? '' : ' ')}
    </span>
  )
}
