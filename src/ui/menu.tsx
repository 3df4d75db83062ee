import { type ReactNode, useState } from 'react'
import { Button, type ButtonProps } from './button.tsx'
import { lazyPart } from './lazy-part.tsx'

export type MenuItem = {
  label: string
  onSelect: () => void
  isDangerous?: boolean
  /** It leads somewhere: the focus does not come back to the button. */
  takesFocus?: boolean
}
export type MenuProps = {
  label: string
  items: readonly MenuItem[]
  children?: ReactNode
  icon?: ButtonProps['icon']
  variant?: ButtonProps['variant']
  tabIndex?: number
}

const Parts = lazyPart(
  () => import('./menu-parts.tsx'),
  (module) => module.MenuParts,
  {
    instead: (props: MenuProps) => <Opener {...props} />,
  },
)

/** A button that opens a list of things to do. The list's machinery is loaded when somebody goes near the button. */
export function Menu(props: MenuProps) {
  const [isWanted, setWanted] = useState(false)
  return isWanted ? <Parts {...props} /> : <Opener {...props} onClick={() => setWanted(true)} />
}

function Opener({ label, children, icon, variant, tabIndex, onClick }: MenuProps & { onClick?: () => void }) {
  return (
    <Button
      size="small"
      label={label}
      hasMenu
      onNear={() => void Parts.preload()}
      {...(icon && { icon })}
      {...(variant && { variant })}
      {...(tabIndex !== undefined && { tabIndex })}
      {...(onClick && { onClick })}
    >
      {children}
    </Button>
  )
}
