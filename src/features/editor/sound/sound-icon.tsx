const paths = {
  play: 'M5 3.5v9l7.5-4.5z',
  stop: 'M4.5 4.5h7v7h-7z',
  pin: 'M8 9.5V14M5 9.5h6L9.8 7V3.5h.7v-1h-5v1h.7V7z',
} as const

/** Drawings that nothing needs but what plays sounds. */
export function SoundIcon({ name, isFilled = false }: { name: keyof typeof paths; isFilled?: boolean }) {
  return (
    <svg
      viewBox="0 0 16 16"
      aria-hidden="true"
      className={`size-4 shrink-0 stroke-current [stroke-linecap:round] [stroke-linejoin:round] [stroke-width:1.4] ${isFilled ? '' : 'fill-none'}`}
      style={isFilled ? { fill: 'currentColor' } : {}}
    >
      <path d={paths[name]} />
    </svg>
  )
}
