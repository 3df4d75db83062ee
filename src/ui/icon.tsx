const paths = {
  search: 'M10.2 10.2l3.3 3.3M11.2 7a4.2 4.2 0 1 1-8.4 0 4.2 4.2 0 0 1 8.4 0',
  list: 'M2.5 4h11M2.5 8h11M2.5 12h7',
  plug: 'M6 2.5v3M10 2.5v3M4 5.5h8v2a4 4 0 0 1-8 0zM8 11.5v2.5',
  plus: 'M8 3v10M3 8h10',
  trash: 'M3 4.5h10M6.5 4.5V3h3v1.5M4.5 4.5l.6 8.5h5.8l.6-8.5',
  copy: 'M5.5 5.5h7v7h-7zM3.5 10.5v-7h7',
  reset: 'M3 8a5 5 0 1 0 1.6-3.6M3 2.5v3h3',
  up: 'M8 12.5v-9M4.5 7 8 3.5 11.5 7',
  down: 'M8 3.5v9M4.5 9 8 12.5 11.5 9',
  chevron: 'M4.5 6.5 8 10l3.5-3.5',
  close: 'M4 4l8 8M12 4l-8 8',
  check: 'M3.5 8.5l3 3 6-7',
  warning: 'M8 2.5 14 13H2zM8 6.5v3M8 11.3v.1',
  error: 'M14 8A6 6 0 1 1 2 8a6 6 0 0 1 12 0M8 4.8v3.9M8 11v.1',
  info: 'M14 8A6 6 0 1 1 2 8a6 6 0 0 1 12 0M8 7.3v3.7M8 4.9V5',
  more: 'M4.2 8a.5.5 0 1 1-1 0 .5.5 0 0 1 1 0M8.5 8a.5.5 0 1 1-1 0 .5.5 0 0 1 1 0M12.8 8a.5.5 0 1 1-1 0 .5.5 0 0 1 1 0',
  menu: 'M2.5 4.5h11M2.5 8h11M2.5 11.5h11',
  sun: 'M10.5 8a2.5 2.5 0 1 1-5 0 2.5 2.5 0 0 1 5 0M8 1.8v1.4M8 12.8v1.4M1.8 8h1.4M12.8 8h1.4M3.6 3.6l1 1M11.4 11.4l1 1M12.4 3.6l-1 1M4.6 11.4l-1 1',
  moon: 'M13 9.6A5.5 5.5 0 1 1 6.4 3 4.4 4.4 0 0 0 13 9.6',
  monitor: 'M2.5 3.5h11v7h-11zM6 13h4M8 10.5V13',
  eye: 'M1.8 8S4 4 8 4s6.2 4 6.2 4S12 12 8 12 1.8 8 1.8 8M9.8 8a1.8 1.8 0 1 1-3.6 0 1.8 1.8 0 0 1 3.6 0',
  'eye-off':
    'M2.5 2.5l11 11M6 4.4A6 6 0 0 1 8 4c4 0 6.2 4 6.2 4a10 10 0 0 1-1.7 2.1M10 11.6A6 6 0 0 1 8 12c-4 0-6.2-4-6.2-4a10 10 0 0 1 2.4-2.7',
  sliders: 'M3 5h10M3 11h10M6 3v4M10 9v4',
  chat: 'M2.5 3.5h11v7h-6l-3 2.5v-2.5h-2z',
  collapse: 'M2.5 3h11v10h-11zM6.5 3v10',
} as const

export type IconName = keyof typeof paths

/** A drawing that only goes with words: screen readers pass it by. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg
      viewBox="0 0 16 16"
      aria-hidden="true"
      className="size-4 shrink-0 fill-none stroke-current [stroke-linecap:round] [stroke-linejoin:round] [stroke-width:1.4]"
    >
      <path d={paths[name]} />
    </svg>
  )
}
