import * as Radix from '@radix-ui/react-dialog'
import { Button } from './button.tsx'
import { allowStyles } from './csp-nonce.ts'
import type { DialogProps } from './dialog.tsx'

allowStyles()

export function DialogParts({ title, children, onClose, size = 'normal', variant = 'dialog' }: DialogProps) {
  const place =
    variant === 'sheet'
      ? 'inset-y-0 right-0 w-[min(420px,100vw)] border-l'
      : `top-1/2 left-1/2 max-h-[min(90vh,900px)] -translate-x-1/2 -translate-y-1/2 rounded-lg border ${size === 'large' ? 'w-[min(880px,calc(100vw-24px))]' : 'w-[min(520px,calc(100vw-24px))]'}`
  return (
    <Radix.Root open onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Radix.Portal>
        <Radix.Overlay className="fixed inset-0 z-20 bg-black/40" />
        <Radix.Content
          aria-describedby={undefined}
          className={`fixed z-20 grid grid-rows-[auto_minmax(0,1fr)] border-line-2 bg-panel shadow-float ${place}`}
        >
          <div className="flex items-center gap-2 px-5 pt-4 pb-2">
            <Radix.Title className="grow text-title font-bold">{title}</Radix.Title>
            <Button variant="ghost" icon="close" label="Close" onClick={onClose} />
          </div>
          <div className={variant === 'sheet' ? 'min-h-0 overflow-hidden' : 'overflow-auto px-5 pt-1 pb-5'}>{children}</div>
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  )
}
