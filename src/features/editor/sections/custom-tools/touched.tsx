import { Fragment } from 'react'
import type { AccountTool, AccountTools } from '../../../../contracts/tools-api.ts'

type Users = AccountTools['unknown']
type TouchedProps = { connection: string; platform: string; usedBy: AccountTool['usedBy']; unknown: Users }

/** The end of a sentence about a tool of the account: for which assistants it holds, as far as anybody knows. */
export function Touched({ connection, platform, usedBy, unknown }: TouchedProps) {
  if (usedBy.length === 0 && unknown.length === 0) return 'for no assistant: none of this connection has it.'
  return (
    <>
      {usedBy.length > 0 && (
        <>
          for <Names connection={connection} users={usedBy} />
        </>
      )}
      {unknown.length > 0 && (
        <>
          {usedBy.length > 0 && ', and '}
          {unknown.length > 1 ? 'for those that have it of ' : 'for '}
          <Names connection={connection} users={unknown} />
          {unknown.length > 1 ? ` (${platform} does not show which)` : ` if it has it (${platform} does not show that)`}
        </>
      )}
      .
    </>
  )
}

const Names = ({ connection, users }: { connection: string; users: Users }) =>
  users.map(({ id, name }, index) => (
    <Fragment key={id}>
      {index > 0 && (index === users.length - 1 ? ' and ' : ', ')}
      <a href={`/assistants/${connection}/${id}`} target="_blank" rel="noreferrer" className="font-medium underline underline-offset-2">
        {name}
        <span className="sr-only"> (opens in a new tab)</span>
      </a>
    </Fragment>
  ))

/** How many these are, for a button. */
export function countTouched(usedBy: Users, unknown: Users): string {
  if (unknown.length > 0) return 'all that have it'
  return usedBy.length === 1 ? '1 assistant' : `${usedBy.length} assistants`
}
