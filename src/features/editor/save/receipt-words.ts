import { describeStates } from '../../../contracts/core/describe.ts'
import type { Platform } from '../../../contracts/core/field.ts'
import { listOf } from '../../../contracts/core/list-of.ts'
import type { Saved } from '../../../contracts/save-api.ts'
import { shortText } from '../../../lib/short-text.ts'

/** What was merged with others' changes, and what the platform did otherwise than asked or does not show, in sentences. */
export function deviationsInWords(platform: Platform, { receipt }: Saved): string[] {
  const merged = (receipt.merged ?? []).map(({ unit: key, theirs }) => {
    const unit = platform.units.get(key)
    const control = unit && listOf(unit)?.control
    const what = `${theirs} ${control?.noun ?? 'row'}${theirs === 1 ? '' : 's'}`
    return `${unit?.label ?? key} changed elsewhere meanwhile: ${what} of others ${theirs === 1 ? 'was' : 'were'} kept.`
  })
  const odd = receipt.lines
    .filter((line) => line.outcome !== 'stored')
    .flatMap(({ unit: key, sent, stored, outcome }) => {
      const unit = platform.units.get(key)
      if (!unit) return []
      if (outcome === 'unseen') return [`${platform.label} does not show ${unit.label} back: sent, not confirmed.`]
      return describeStates(platform, unit, sent, stored).map((line) => {
        if (line.kind === 'list') return `${platform.label} stored ${line.field.label} differently.`
        return outcome === 'dropped'
          ? `${platform.label} did not take ${line.field.label}. What you wrote is still here, as a change.`
          : `${platform.label} changed ${line.field.label} to ${shortText(line.after, 80)}.`
      })
    })
  return [...merged, ...odd]
}
