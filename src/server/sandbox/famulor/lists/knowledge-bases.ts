/** Knowledge bases of the account (GET /user/knowledgebases). */
export const knowledgeBases = [
  { id: 71, name: 'Praxis am Südstern', description: 'Leistungen, Preise und Hinweise nach einer Behandlung', status: 'active' },
  { id: 72, name: 'Harrow & Pike help centre', description: 'Delivery options, claims and customs', status: 'active' },
] as const
