import type { Link } from './open-link.ts'

/** Says that a name belongs to another connection already; undefined when it is free. The sandboxes may share theirs. */
export function nameTaken(others: readonly Link[], name: string, isSandbox: boolean): string | undefined {
  const wanted = compared(name)
  const holder = others.find(({ shown }) => compared(shown.name) === wanted && !(isSandbox && shown.isSandbox))
  return holder && `There is a connection called “${holder.shown.name}” already. Choose another name.`
}

/** Says which connection leads to an account already; undefined when none does. */
export function accountTaken(others: readonly Link[], account: string | undefined): string | undefined {
  const holder = account === undefined ? undefined : others.find(({ shown, accountAt }) => accountAt(shown.baseUrl) === account)
  return holder && `“${holder.shown.name}” has this key at this address already.`
}

const compared = (name: string) => name.trim().normalize('NFC').toLowerCase()
