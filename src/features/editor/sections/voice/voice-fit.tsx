import { useEffect } from 'react'
import type { Field } from '../../../../contracts/core/field.ts'
import { inForce } from '../../../../contracts/core/in-force.ts'
import { optionLabel } from '../../../../contracts/core/rules.ts'
import { voiceFits } from '../../../../contracts/core/suits.ts'
import type { Voice } from '../../../../contracts/offers-api.ts'
import { textOf } from '../../../../lib/json.ts'
import { useDraftStore, useValue } from '../../draft/draft-context.ts'
import { focusField } from '../../save/focus-finding.ts'

/** Whether anybody hears this voice, with what else is set; and a check of whether it goes with that. */
export function VoiceFit({ field, voices }: { field: Field; voices: readonly Voice[] | undefined }) {
  const store = useDraftStore()
  const { platform } = store
  useEffect(() => {
    if (field.suits && voices) store.checkAlso(voiceFits(platform, field, voices))
  }, [store, platform, field, voices])

  const driver = useValue(field.idleWith?.key ?? '$none')
  const speaks = field.idleWith?.is.includes(textOf(driver)) && inForce(platform, 'voice', (key) => store.form.getValues(key))
  if (!field.idleWith || !speaks) return null
  return (
    <p role="status" className="mt-1 text-caption text-change-ink">
      Not heard, and neither are its settings: a model of {optionLabel(platform.fields, field.idleWith.key, textOf(driver))} speaks by
      itself.{' '}
      <button type="button" className="underline" onClick={() => focusField(speaks.key)}>
        {speaks.label}
      </button>
    </p>
  )
}
