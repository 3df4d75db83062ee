/** Stands for a secret that is set and never shown; it is never sent. */
export const keptSecret = '••••••••'
