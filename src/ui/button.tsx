import { type PointerEvent, type ReactNode, type Ref, useId } from 'react'
import { Link } from 'wouter'
import { type ButtonSize, type ButtonVariant, buttonLook } from './button-look.ts'
import { Icon, type IconName } from './icon.tsx'
import { tipFor } from './tooltip.ts'

export type ButtonProps = {
  variant?: ButtonVariant
  size?: ButtonSize
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
  /** It opens a menu. */
  hasMenu?: boolean
  /** The pointer or the focus came to it: time to load what it will need. */
  onNear?: () => void
  id?: string
  ref?: Ref<HTMLButtonElement>
  /** -1 takes it out of the row of Tab stops, where arrows lead to it instead. */
  tabIndex?: number
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
  hasMenu,
  onNear,
  id,
  ref,
  tabIndex,
}: ButtonProps) {
  const reasonId = useId()
  const look = buttonLook(variant, size, Boolean(children), disabledReason !== undefined)
  const tip = tipFor(disabledReason ?? (children ? undefined : label))
  const inside = (
    <>
      {icon && <Icon name={icon} />}
      {children}
    </>
  )
  if (href) {
    return (
      <Link href={href} className={look} aria-label={label} tabIndex={tabIndex} {...tip}>
        {inside}
      </Link>
    )
  }
  return (
    <button
      {...tip}
      ref={ref}
      id={id}
      type={type}
      tabIndex={tabIndex}
      className={look}
      onPointerEnter={(event: PointerEvent) => {
        tip.onPointerEnter?.(event)
        onNear?.()
      }}
      onFocus={(event) => {
        tip.onFocus?.(event)
        onNear?.()
      }}
      aria-label={label}
      aria-expanded={isExpanded ?? (hasMenu ? false : undefined)}
      aria-haspopup={hasMenu ? 'menu' : undefined}
      aria-disabled={disabledReason ? true : undefined}
      aria-describedby={disabledReason ? reasonId : undefined}
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
