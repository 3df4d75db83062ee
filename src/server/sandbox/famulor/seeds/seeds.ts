import type { Stored } from '../../stored-assistants.ts'
import { dentalPractice } from './dental-practice.ts'
import { museumSurvey } from './museum-survey.ts'
import { parcelService } from './parcel-service.ts'

export { famulorTools } from './tools.ts'

/** The assistants of the embedded Famulor on an empty data folder, oldest first. */
export const famulorSeeds: readonly Stored[] = [dentalPractice, parcelService, museumSurvey]
