import { useEffect, useRef, useState } from 'react'
import type { SpeechVendor } from '../../contracts/speech-api.ts'
import { Badge } from '../../ui/badge.tsx'
import { Button } from '../../ui/button.tsx'
import { KeyDialog } from './key-dialog.tsx'
import { RemoveKeyDialog } from './remove-key-dialog.tsx'

/** One maker of voices: whether a key is there, and what can be done with it. */
export function VendorRow({ vendor }: { vendor: SpeechVendor }) {
  const { label, hasKey } = vendor
  const [open, setOpen] = useState<'key' | 'remove'>()
  const setButton = useRef<HTMLButtonElement>(null)
  const close = () => setOpen(undefined)
  // The button that had the focus goes with the key.
  const isRemoved = useRef(false)
  useEffect(() => {
    if (open === undefined && isRemoved.current) setButton.current?.focus()
    isRemoved.current = false
  }, [open])
  return (
    <li className="flex min-h-11 border-b border-line flex-wrap items-center gap-x-3 gap-y-1 py-1.5">
      <span className="font-medium">{label}</span>
      <Badge tone={hasKey ? 'ok' : 'plain'}>{hasKey ? 'Key set' : 'No key'}</Badge>
      <span className="grow" />
      {hasKey && (
        <Button size="small" variant="ghost" label={`Remove the key of ${label}`} onClick={() => setOpen('remove')}>
          Remove
        </Button>
      )}
      <Button size="small" ref={setButton} label={`${hasKey ? 'Replace' : 'Set'} the key of ${label}`} onClick={() => setOpen('key')}>
        {hasKey ? 'Replace key' : 'Set key'}
      </Button>
      {open === 'key' && <KeyDialog vendor={vendor} onClose={close} />}
      {open === 'remove' && (
        <RemoveKeyDialog
          vendor={vendor}
          onClose={close}
          onRemoved={() => {
            isRemoved.current = true
            close()
          }}
        />
      )}
    </li>
  )
}
