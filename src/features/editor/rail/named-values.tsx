import type { Field } from '../../../contracts/core/field.ts'
import { useOfferNames } from '../fields/offer-names.tsx'

/** Old and new value of a field whose values are ids, by the names that the platform gives them; the ids are the titles. */
export function NamedValues({ field, before, after }: { field: Field; before: string; after: string }) {
  const nameOf = useOfferNames(field)
  const [was, is] = [nameOf(before), nameOf(after)]
  return (
    <>
      <del className="text-mute" title={was && before}>
        {was ?? before}
      </del>{' '}
      <span aria-hidden="true">→</span>{' '}
      <ins className="font-bold no-underline" title={is && after}>
        {is ?? after}
      </ins>
    </>
  )
}
