/** Stands for a secret that is set and never shown; it is never sent. */
export const keptSecret = '••••••••'

/** The rule that refuses it. What is read holds it rightly: only in a request it is wrong. */
export const keptRule = 'kept'
