import * as Radix from '@radix-ui/react-dropdown-menu'
import { useState } from 'react'
import { Button } from './button.tsx'
import { allowStyles } from './csp-nonce.ts'
import type { MenuProps } from './menu.tsx'

allowStyles()

/** Drawn first when the menu was asked for, so it opens by itself. */
export function MenuParts({ label, items, children, icon, variant }: MenuProps) {
  const [isOpen, setOpen] = useState(true)
  return (
    <Radix.Root open={isOpen} onOpenChange={setOpen} modal={false}>
      <Radix.Trigger asChild>
        <Button size="small" label={label} {...(icon && { icon })} {...(variant && { variant })}>
          {children}
        </Button>
      </Radix.Trigger>
      <Radix.Portal>
        <Radix.Content align="end" sideOffset={4} className="z-30 min-w-40 rounded-md border border-line-2 bg-panel p-1 shadow-float">
          {items.map((item) => (
            <Radix.Item
              key={item.label}
              onSelect={item.onSelect}
              className={`cursor-pointer rounded px-2.5 py-1.5 text-small outline-none data-highlighted:bg-accent-bg ${item.isDangerous ? 'text-error' : ''}`}
            >
              {item.label}
            </Radix.Item>
          ))}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  )
}
