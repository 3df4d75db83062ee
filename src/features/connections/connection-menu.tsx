import { useState } from 'react'
import type { ConnectionState, PlatformChoice } from '../../contracts/connections-api.ts'
import { Menu } from '../../ui/menu.tsx'
import { ChangeDialog } from './change-dialog.tsx'
import { KeyDialog } from './key-dialog.tsx'
import { RemoveDialog } from './remove-dialog.tsx'

type ConnectionMenuProps = {
  /** The name that tells it from all others. */
  called: string
  connection: ConnectionState
  platform: PlatformChoice | undefined
  /** What a trial found before does not hold any more. */
  onChanged: () => void
  onRemoved: () => void
}

/** What is done with a connection now and then. A sandbox has its address and key from Patchbay itself. */
export function ConnectionMenu({ called, connection, platform, onChanged, onRemoved }: ConnectionMenuProps) {
  const [open, setOpen] = useState<'change' | 'key' | 'remove'>()
  const close = () => setOpen(undefined)
  const shared = { connection, onClose: close, onChanged }
  return (
    <>
      <Menu
        label={`More for ${called}`}
        icon="more"
        variant="ghost"
        items={[
          { label: connection.isSandbox && !platform?.generations.length ? 'Rename' : 'Change', onSelect: () => setOpen('change') },
          ...(connection.isSandbox
            ? []
            : [
                { label: 'New key', onSelect: () => setOpen('key') },
                { label: 'Remove', isDangerous: true, onSelect: () => setOpen('remove') },
              ]),
        ]}
      />
      {open === 'change' && <ChangeDialog {...shared} platform={platform} />}
      {open === 'key' && <KeyDialog {...shared} />}
      {open === 'remove' && <RemoveDialog connection={connection} onClose={close} onRemoved={onRemoved} />}
    </>
  )
}
