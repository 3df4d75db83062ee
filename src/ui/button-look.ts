export type ButtonVariant = 'primary' | 'default' | 'ghost' | 'danger'
export type ButtonSize = 'normal' | 'small'

const variants: Readonly<Record<ButtonVariant, string>> = {
  primary: 'border-transparent bg-accent text-accent-ink font-bold hover:brightness-110 active:brightness-95',
  default: 'border-line-2 bg-panel font-medium hover:bg-sunk active:bg-line',
  ghost: 'border-transparent font-medium text-mute hover:bg-line/50 hover:text-ink active:bg-line',
  danger: 'border-line-2 bg-panel font-medium text-error hover:bg-error-bg active:bg-error-bg',
}
const sizes = {
  normal: { height: 'h-8', withText: 'px-3', square: 'w-8' },
  small: { height: 'h-7', withText: 'px-2', square: 'w-7' },
}

/** The classes of everything that looks like a button, also where a library draws the element. */
export function buttonLook(variant: ButtonVariant, size: ButtonSize, hasText: boolean, isOff = false): string {
  const { height, withText, square } = sizes[size]
  return `relative inline-flex shrink-0 items-center justify-center gap-1.5 rounded border text-small whitespace-nowrap transition-colors duration-120 ${variants[variant]} ${height} ${hasText ? withText : square} ${isOff ? 'cursor-not-allowed opacity-55' : ''}`
}
