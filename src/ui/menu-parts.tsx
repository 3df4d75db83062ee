import * as Radix from '@radix-ui/react-dropdown-menu'
import { useEffect, useRef, useState } from 'react'
import { buttonLook } from './button-look.ts'
import { allowStyles } from './csp-nonce.ts'
import { Icon } from './icon.tsx'
import type { MenuProps } from './menu.tsx'
import { setTip } from './tooltip.ts'

allowStyles()

/** Drawn first when the menu was asked for, so it opens by itself. */
export function MenuParts({ label, items, children, icon, variant = 'default', tabIndex }: MenuProps) {
  const [isOpen, setOpen] = useState(true)
  // What leads elsewhere happens once the menu has let go of the focus.
  const leading = useRef<() => void>(undefined)
  // The name of the button that this stands in for must not lie over the list.
  useEffect(() => setTip(undefined), [])
  return (
    <Radix.Root open={isOpen} onOpenChange={setOpen} modal={false}>
      <Radix.Trigger aria-label={label} tabIndex={tabIndex} className={buttonLook(variant, 'small', Boolean(children))}>
        {icon && <Icon name={icon} />}
        {children}
      </Radix.Trigger>
      {/* Inside the landmark that the menu belongs to, so that it is found there. */}
      <Radix.Portal container={document.querySelector('main')}>
        <Radix.Content
          align="end"
          sideOffset={4}
          collisionPadding={8}
          onCloseAutoFocus={(event) => {
            if (!leading.current) return
            event.preventDefault()
            leading.current()
            leading.current = undefined
          }}
          className="z-30 min-w-40 animate-appear rounded-md border border-line-2 bg-panel p-1 shadow-float"
        >
          {items.map((item) => (
            <Radix.Item
              key={item.label}
              onSelect={() => {
                if (item.takesFocus) leading.current = item.onSelect
                else item.onSelect()
              }}
              className={`flex h-8 cursor-pointer items-center rounded px-2.5 text-small outline-none data-highlighted:bg-accent-bg ${item.isDangerous ? 'text-error' : ''}`}
            >
              {item.label}
            </Radix.Item>
          ))}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  )
}
