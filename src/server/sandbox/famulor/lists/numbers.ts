/** A phone number of the account. Only `caller_id` numbers cannot take calls. */
export type PhoneNumber = {
  readonly id: number
  readonly phone_number: string
  readonly country_code: string
  readonly nickname: string
  readonly type: 'normal' | 'sip' | 'caller_id'
}

export const phoneNumbers: readonly PhoneNumber[] = [
  { id: 511, phone_number: '+4930901820144', country_code: 'DE', nickname: 'Praxis Berlin', type: 'normal' },
  { id: 512, phone_number: '+441614960182', country_code: 'GB', nickname: 'Parcel line Manchester', type: 'normal' },
  { id: 513, phone_number: '+390294751188', country_code: 'IT', nickname: 'Sondaggi Milano', type: 'sip' },
  { id: 514, phone_number: '+393385550147', country_code: 'IT', nickname: 'Milano, shown only', type: 'caller_id' },
]

const typeLabels: Readonly<Record<PhoneNumber['type'], string>> = { normal: 'Phone number', sip: 'SIP trunk', caller_id: 'Caller ID' }

export const typeLabel = ({ type }: PhoneNumber): string => typeLabels[type]
