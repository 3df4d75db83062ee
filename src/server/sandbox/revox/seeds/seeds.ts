import { afterSalesFollowUp } from './after-sales-follow-up.ts'
import { appointmentReminder } from './appointment-reminder.ts'
import { clinicReception } from './clinic-reception.ts'
import { debtReminder } from './debt-reminder.ts'
import { eventInvitation } from './event-invitation.ts'
import { leadQualification } from './lead-qualification.ts'
import type { Seed } from './seed.ts'

/** The assistants of the embedded Revox on an empty data folder, oldest first. */
export const revoxSeeds: readonly Seed[] = [
  clinicReception,
  appointmentReminder,
  debtReminder,
  leadQualification,
  afterSalesFollowUp,
  eventInvitation,
]
