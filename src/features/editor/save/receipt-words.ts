import type { Saved } from '../../../contracts/api.ts'
import { describeStates } from '../../../contracts/core/describe.ts'
import type { Platform } from '../../../contracts/core/field.ts'
import { shortText } from '../../../lib/short-text.ts'

/** What the platform did otherwise than asked or does not show, in sentences; none when it stored everything as sent. */
export function deviationsInWords(platform: Platform, { receipt }: Saved): string[] {
  return receipt.lines
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
}
