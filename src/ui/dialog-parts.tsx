import * as Radix from '@radix-ui/react-dialog'
import { useState } from 'react'
import { Button } from './button.tsx'
import { allowStyles } from './csp-nonce.ts'
import type { DialogProps } from './dialog.tsx'

allowStyles()

const widths = {
  normal: 'w-[min(520px,calc(100vw-24px))]',
  large: 'w-[min(880px,calc(100vw-24px))]',
  full: 'h-[calc(100dvh-24px)] w-[calc(100vw-24px)]',
}

export function DialogParts({ title, children, onClose, onEscape, size = 'normal', variant = 'dialog', side = 'right' }: DialogProps) {
  // There is no trigger of Radix's own to give the focus back to.
  const [opener] = useState(openerOf)
  const place =
    variant === 'sheet'
      ? `inset-y-0 w-[min(420px,100vw)] ${side === 'left' ? 'left-0 border-r' : 'right-0 border-l'}`
      : `top-1/2 left-1/2 -translate-x-1/2 -translate-y-1/2 rounded-lg border ${size === 'full' ? '' : 'max-h-[min(90dvh,900px)]'} ${widths[size]}`
  return (
    <Radix.Root open onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Radix.Portal>
        <Radix.Overlay className="fixed inset-0 z-20 animate-appear bg-[rgb(0_0_0/0.4)]" />
        <Radix.Content
          aria-describedby={undefined}
          onEscapeKeyDown={(event) => onEscape?.() && event.preventDefault()}
          onCloseAutoFocus={(event) => {
            event.preventDefault()
            // What closed it may have led elsewhere.
            if (document.activeElement === document.body) opener?.focus()
          }}
          className={`fixed z-20 grid animate-appear grid-rows-[auto_minmax(0,1fr)] border-line-2 bg-panel shadow-float ${place}`}
        >
          <Radix.Title className="py-4 pr-14 pl-5 text-title font-bold [overflow-wrap:anywhere]">{title}</Radix.Title>
          <div className={variant === 'sheet' ? 'min-h-0 overflow-hidden' : 'overflow-auto px-5 pb-5'}>{children}</div>
          {/* Last, so that the focus begins at what the dialog asks. */}
          <span className="absolute top-3 right-3">
            <Button variant="ghost" icon="close" label="Close" onClick={onClose} />
          </span>
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  )
}

/** What had the focus; of a menu that closes now, the button that opened it. */
function openerOf(): HTMLElement | null {
  const focused = document.activeElement
  const menu = focused?.closest('[role=menu]')
  const opener = menu ? document.getElementById(menu.getAttribute('aria-labelledby') ?? '') : focused
  return opener instanceof HTMLElement ? opener : null
}
