import { useState } from 'react'
import type { Listed } from '../../contracts/list-api.ts'
import { Menu } from '../../ui/menu.tsx'
import { DeleteDialog } from './delete-dialog.tsx'
import { exportAssistants } from './export-assistants.ts'
import { useRowActions } from './use-row-actions.ts'

type RowMenuProps = {
  item: Listed
  tabIndex: number
  /** The row is about to leave, and the focus with it. */
  onGone: () => void
}

/** What can be done with one assistant without opening it. */
export function RowMenu({ item, tabIndex, onGone }: RowMenuProps) {
  const { open, duplicate, port, remove } = useRowActions(item)
  const [isAsking, setAsking] = useState(false)
  return (
    <>
      <Menu
        label={`Actions for ${item.name}`}
        icon="more"
        variant="ghost"
        tabIndex={tabIndex}
        items={[
          { label: 'Open', onSelect: open },
          { label: 'Duplicate', onSelect: () => void duplicate() },
          { label: 'Port to…', takesFocus: true, onSelect: port },
          { label: 'Export JSON', onSelect: () => void exportAssistants([item]) },
          { label: 'Delete', isDangerous: true, onSelect: () => setAsking(true) },
        ]}
      />
      {isAsking && (
        <DeleteDialog
          name={item.name}
          onClose={() => setAsking(false)}
          onDelete={() => {
            setAsking(false)
            void remove().then(onGone)
          }}
        />
      )}
    </>
  )
}
