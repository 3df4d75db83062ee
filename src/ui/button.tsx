import { type ReactNode, type Ref, useId } from 'react'
import { Link } from 'wouter'
import { Icon, type IconName } from './icon.tsx'

type Look = { variant?: 'primary' | 'default' | 'ghost' | 'danger'; size?: 'normal' | 'small' }

export type ButtonProps = Look & {
  children?: ReactNode
  icon?: IconName
  /** The name of a button that shows nothing but an icon. */
  label?: string
  onClick?: () => void
  href?: string
  type?: 'button' | 'submit'
  /** Why it cannot be pressed now. It stays reachable, so that the reason can be read. */
  disabledReason?: string
  isExpanded?: boolean
  /** The pointer or the focus came to it: time to load what it will need. */
  onNear?: () => void
  id?: string
  ref?: Ref<HTMLButtonElement>
}

const looks: Readonly<Record<NonNullable<Look['variant']>, string>> = {
  primary: 'border-transparent bg-accent text-accent-ink font-bold hover:brightness-110',
  default: 'border-line-2 bg-panel font-medium hover:bg-sunk',
  ghost: 'border-transparent font-medium text-mute hover:bg-line/50 hover:text-ink',
  danger: 'border-line-2 bg-panel font-medium text-error hover:bg-error-bg',
}

export function Button({
  variant = 'default',
  size = 'normal',
  children,
  icon,
  label,
  onClick,
  href,
  type = 'button',
  disabledReason,
  isExpanded,
  onNear,
  id,
  ref,
}: ButtonProps) {
  const reasonId = useId()
  const look = `relative inline-flex shrink-0 items-center justify-center gap-1.5 rounded border text-small whitespace-nowrap transition-colors duration-120 ${looks[variant]} ${
    size === 'small' ? 'h-7' : 'h-8'
  } ${children ? (size === 'small' ? 'px-2' : 'px-3') : size === 'small' ? 'w-7' : 'w-8'} ${disabledReason ? 'cursor-not-allowed opacity-55' : ''}`
  const inside = (
    <>
      {icon && <Icon name={icon} />}
      {children}
    </>
  )
  if (href) {
    return (
      <Link href={href} className={look} aria-label={label} title={label}>
        {inside}
      </Link>
    )
  }
  return (
    <button
      ref={ref}
      id={id}
      type={type}
      className={look}
      onPointerEnter={onNear}
      onFocus={onNear}
      aria-label={label}
      aria-expanded={isExpanded}
      aria-disabled={disabledReason ? true : undefined}
      aria-describedby={disabledReason ? reasonId : undefined}
      title={disabledReason ?? label}
      onClick={(event) => {
        if (disabledReason) event.preventDefault()
        else onClick?.()
      }}
    >
      {inside}
      {disabledReason && (
        <span id={reasonId} className="sr-only">
          {disabledReason}
        </span>
      )}
    </button>
  )
}
