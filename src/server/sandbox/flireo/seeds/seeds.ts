import type { Stored } from '../../stored-assistants.ts'
import { hotelConcierge } from './hotel-concierge.ts'
import { plumberIntake } from './plumber-intake.ts'
import { utilityMeterReading } from './utility-meter-reading.ts'

/** The assistants of the embedded Flireo on an empty data folder, oldest first. Ids and dates are fixed. */
export const flireoSeeds: readonly Stored[] = [plumberIntake, hotelConcierge, utilityMeterReading]

const number = (id: string, phone_number: string, business_name: string, assistant: Stored | null): Stored => ({
  id,
  createdAt: '2026-05-04T08:00:00.000Z',
  updatedAt: '2026-10-01T08:00:00.000Z',
  doc: { phone_number, assistant_id: assistant?.id ?? null, business_name, source: 'voip', is_active: true },
})

/** Their phone numbers, one of them free. */
export const flireoNumbers: readonly Stored[] = [
  number('7a0f2c1e-5b64-4e0b-9a53-1d0c6f3b8e21', '+31302009140', 'Loodgietersbedrijf Van Doorn', plumberIntake),
  number('c4d9f6ab-2e83-4c57-8f19-6b7a0e5d2c34', '+442079460188', 'The Marlowe House Hotel', hotelConcierge),
  number('e81b5d70-96fa-4d2c-b3e8-05c7a94f1d66', '+4930233170440', 'Stadtwerke Lindenau', utilityMeterReading),
  number('19c3a7f8-d045-4b96-a21e-f87d3b60c5e9', '+31302009141', 'Loodgietersbedrijf Van Doorn', null),
]
