import type { ReactNode } from 'react'
import type { Platform } from '../../contracts/core/field.ts'
import type { PortLine } from '../../contracts/port/types.ts'
import { LongText } from './long-text.tsx'

/** One setting: what it is now, what it becomes, and why. */
export function ReportLine({ line, platform, refused }: { line: PortLine; platform: Platform; refused: string | undefined }) {
  const { bucket, before, after, why, details, isEmpty } = line
  const isSame = after === undefined || after === before
  return (
    <Line name={<Name line={line} platform={platform} />} isRefused={refused !== undefined}>
      {!isEmpty && (
        <p className="[overflow-wrap:anywhere]">
          {bucket === 'lost' || !isSame ? (
            <del className="text-mute">
              <LongText text={before} />
            </del>
          ) : (
            <LongText text={before} />
          )}
          {!isSame && bucket !== 'lost' && (
            <>
              {' '}
              <span aria-hidden="true">→</span>{' '}
              <ins className="font-medium no-underline">
                <LongText text={after} />
              </ins>
            </>
          )}
        </p>
      )}
      <p className="text-mute [overflow-wrap:anywhere]">{why}</p>
      <Details details={details} />
      {refused && <p className="text-error">{refused}</p>}
    </Line>
  )
}

/** A setting's name, and beside it what becomes of it. */
export const Line = ({ name, isRefused = false, children }: { name: ReactNode; isRefused?: boolean; children: ReactNode }) => (
  <li
    className="grid min-w-0 grid-cols-[180px_minmax(0,1fr)] gap-x-4 gap-y-0.5 py-2 max-sm:grid-cols-[minmax(0,1fr)]"
    {...(isRefused && { 'data-refused': true, tabIndex: -1 })}
  >
    {name}
    <div className="min-w-0 text-small">{children}</div>
  </li>
)

/** The setting's name, and the section that it stands in. */
export function Name({ line: { field, targetField }, platform }: { line: PortLine; platform: Platform }) {
  const section = platform.sections.find(({ id }) => id === field.section)?.label
  const other = targetField && targetField.label !== field.label ? targetField.label : undefined
  return (
    <div className="min-w-0">
      <p className="font-medium">{field.label}</p>
      <p className="text-caption text-mute">
        {section !== field.label && section}
        {other && `${section !== field.label ? ' · ' : ''}there: ${other}`}
      </p>
    </div>
  )
}

/** What happens inside a list, row by row. */
export const Details = ({ details }: { details: readonly string[] }) =>
  details.length > 0 && (
    <ul className="mt-1 list-disc pl-5 text-mute">
      {details.map((detail) => (
        <li key={detail} className="[overflow-wrap:anywhere]">
          {detail}
        </li>
      ))}
    </ul>
  )
