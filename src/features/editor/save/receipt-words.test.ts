import { expect, test } from 'vitest'
import { keptSecret } from '../../../contracts/core/secret.ts'
import { platforms } from '../../../contracts/platforms.ts'
import type { ReceiptLine, Saved } from '../../../contracts/save-api.ts'
import { deviationsInWords } from './receipt-words.ts'

const receiptOf = (lines: ReceiptLine[]) => ({ receipt: { lines } }) as unknown as Saved

test.each(platforms)('$label $generation.label: what is never shown is said to be sent, and not confirmed', (platform) => {
  for (const { key, label, fields } of platform.units.values()) {
    if (!fields.every(({ unread }) => unread)) continue
    expect(deviationsInWords(platform, receiptOf([{ unit: key, outcome: 'unseen', sent: null }]))).toEqual([
      `${platform.label} does not show ${label} back: sent, not confirmed.`,
    ])
  }
})

test.each(platforms)('$label $generation.label: a secret that was not taken is said without it', (platform) => {
  for (const { key, label, fields } of platform.units.values()) {
    if (!fields.some(({ control }) => control.kind === 'secret')) continue
    expect(deviationsInWords(platform, receiptOf([{ unit: key, outcome: 'dropped', sent: keptSecret, stored: null }]))).toEqual([
      `${platform.label} did not take ${label}. What you wrote is still here, as a change.`,
    ])
  }
})
