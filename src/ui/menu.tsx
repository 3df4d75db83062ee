import { lazy, type ReactNode, Suspense, useState } from 'react'
import { Button, type ButtonProps } from './button.tsx'

export type MenuItem = { label: string; onSelect: () => void; isDangerous?: boolean }
export type MenuProps = {
  label: string
  items: readonly MenuItem[]
  children?: ReactNode
  icon?: ButtonProps['icon']
  variant?: ButtonProps['variant']
}

const load = () => import('./menu-parts.tsx').then((module) => ({ default: module.MenuParts }))
const Parts = lazy(load)

/** A button that opens a list of things to do. The list's machinery is loaded when somebody goes near the button. */
export function Menu(props: MenuProps) {
  const { label, children, icon, variant } = props
  const [isWanted, setWanted] = useState(false)
  const button = (
    <Button
      size="small"
      label={label}
      {...(icon && { icon })}
      {...(variant && { variant })}
      onClick={() => setWanted(true)}
      onNear={() => void load()}
    >
      {children}
    </Button>
  )
  if (!isWanted) return button
  return (
    <Suspense fallback={button}>
      <Parts {...props} />
    </Suspense>
  )
}
