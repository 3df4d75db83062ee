import type { Doc } from '../../../../contracts/core/field.ts'
import type { Stored } from '../../stored-assistants.ts'

const tool = (id: number, doc: Doc): Stored => ({
  id: String(id),
  createdAt: '2026-05-11T07:20:00.000Z',
  updatedAt: '2026-10-02T08:45:30.000Z',
  doc,
})

const input = (name: string, type: 'string' | 'number' | 'boolean', description: string) => ({ name, type, description })

/** The account's custom tools; the assistants are attached to them by id. */
export const famulorTools: readonly Stored[] = [
  tool(91, {
    name: 'book_pain_slot',
    description: 'Reserves the next pain appointment of the day.',
    endpoint: 'https://anmeldung.zahnarzt-suedstern.example/api/schmerztermin',
    method: 'POST',
    timeout: 12,
    headers: [{ name: 'X-Praxis', value: 'suedstern-demo' }],
    schema: [input('name', 'string', 'Vor- und Nachname'), input('geburtsdatum', 'string', 'TT.MM.JJJJ')],
  }),
  tool(92, {
    name: 'track_parcel',
    description: 'Gives the last event and the expected day of a parcel.',
    endpoint: 'https://ops.harrow-pike.example/api/track',
    method: 'GET',
    timeout: 8,
    headers: [],
    schema: [input('tracking_no', 'string', 'HP and nine digits')],
  }),
  tool(93, {
    name: 'change_delivery',
    description: 'Changes where or on which day a parcel is delivered.',
    endpoint: 'https://ops.harrow-pike.example/api/deliveries',
    method: 'PATCH',
    timeout: 10,
    headers: [{ name: 'X-Client', value: 'voice' }],
    schema: [
      input('tracking_no', 'string', 'HP and nine digits'),
      input('wish', 'string', 'neighbour, safe place or a weekday'),
      input('has_confirmed', 'boolean', 'The caller confirmed postcode and surname'),
    ],
  }),
  tool(94, {
    name: 'schedule_callback',
    description: 'Notes when somebody would like to be called again.',
    endpoint: 'https://dati.fondazione-villabrera.example/api/richiamate',
    method: 'POST',
    timeout: 10,
    headers: [],
    schema: [input('quando', 'string', 'Giorno e ora proposti'), input('giorni', 'number', 'Tra quanti giorni')],
  }),
]
