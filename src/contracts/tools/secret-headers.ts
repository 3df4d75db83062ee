import { textOf } from '../../lib/json.ts'
import type { Doc, Finding, Platform } from '../core/field.ts'
import { hasMask } from '../core/has-mask.ts'
import { withoutSecrets } from '../core/without-secrets.ts'
import { mapSecretCells, type SecretCell } from './secret-cells.ts'
import { hasMark, isMark, markOf, placeOf, type SecretPlace } from './secret-marks.ts'
import { holdsSecret, isSecretName } from './secret-names.ts'

/**
 * A document as it may be shown: a mark in the place of every secret inside a list, such as the value of a tool's Authorization
 * header. Two documents that differ in such secrets alone look the same. What is no secret stays the very same value.
 */
export const maskSecrets = (platform: Platform, doc: Doc): Doc =>
  mapSecretCells(platform, doc, (cell) =>
    // A value with a mask in it came from somebody who wrote one over the secret: it must not look like one of ours.
    typeof cell.value === 'string' && (hasMask(cell.value) || isSecretCell(cell)) ? markOf(cell.place) : cell.value,
  )

/** Whether a cell holds a secret. What a parameter's value looks like says nothing: letters and digits stand together in many. */
export const isSecretCell = ({ kind, name, value }: Pick<SecretCell, 'kind' | 'name' | 'value'>): boolean =>
  typeof value === 'string' &&
  value !== '' &&
  (kind === 'declared' || (holdsSecret(name, value) && (kind === 'header' || isSecretName(name))))

/** A document without any secret in clear, whether it stands in a field of its own or inside a list. */
export const withoutAnySecret = (platform: Platform, doc: Doc): Doc => maskSecrets(platform, withoutSecrets(platform, doc))

/** The secrets inside lists that a document holds in clear. */
export function listSecretsIn(platform: Platform, doc: Doc): string[] {
  const found: string[] = []
  mapSecretCells(platform, doc, (cell) => {
    if (isSecretCell(cell) && !hasMask(cell.value)) found.push(textOf(cell.value))
    return cell.value
  })
  return found
}

/**
 * What is sent, from what a person changed: each mark becomes the secret that `stored`, the platform's document as it is now,
 * holds at its place. A mark belongs to the tool and the header under which it was shown, so it stays right when
 * either is moved, renamed or copied. It is refused, and findings come instead,
 * - when the platform has no such tool or header any more, or holds a mask itself;
 * - when its header got a name that is no secret's, for then everybody could read it;
 * - when its tool calls another host, for then the secret would be sent there;
 * - when it stands anywhere else, or was written into.
 * Nothing that is given back has a mark in it.
 */
export function restoreSecrets(
  platform: Platform,
  changes: Doc,
  stored: Doc,
): { readonly changes: Doc } | { readonly findings: readonly Finding[] } {
  const { next, findings } = follow(platform, changes, stored, (known) => known.value)
  return findings.length > 0 ? { findings } : { changes: next }
}

/** Why changes cannot be sent, told by the marks alone: `base` is the masked document that they were made to. */
export const judgeKept = (platform: Platform, changes: Doc, base: Doc): readonly Finding[] =>
  follow(platform, changes, base, () => 'any text').findings

function follow(
  platform: Platform,
  changes: Doc,
  stored: Doc,
  secretOf: (known: SecretCell) => unknown,
): { next: Doc; findings: Finding[] } {
  const cells = new Map<string, SecretCell>()
  mapSecretCells(platform, stored, (cell) => {
    cells.set(keyOf(cell.place), cell)
    return cell.value
  })
  const findings: Finding[] = []
  const next = mapSecretCells(platform, changes, (cell) => {
    if (!hasMask(cell.value)) return cell.value
    const place = placeOf(cell.value)
    const known = place && cells.get(keyOf(place))
    const secret = known && secretOf(known)
    const message = whyNot(cell, known, secret)
    if (message === undefined) return secret
    findings.push(unknownSecret(cell.path, message))
    return ''
  })
  for (const [unit, value] of Object.entries(next)) {
    if (hasMark(value)) findings.push(unknownSecret(unit, 'What stands for a secret was put where no secret can be: take it out'))
  }
  return { next, findings }
}

function whyNot(cell: SecretCell, known: SecretCell | undefined, secret: unknown): string | undefined {
  const whose = `the value of “${cell.name}”${cell.owner && ` of “${cell.owner}”`}`
  if (!isMark(cell.value)) return `Write ${whose} as a whole: what stands for it is not the value`
  if (!known || typeof secret !== 'string' || secret === '') return `Write ${whose} anew: the platform does not hold it any more`
  if (hasMask(secret)) return `Write ${whose} anew: the platform itself holds a mask in its place`
  const isRenamed = cell.name.toLowerCase() !== known.name.toLowerCase()
  if (cell.kind !== 'declared' && isRenamed && !isSecretName(cell.name))
    return `Write ${whose} anew: it was that of “${known.name}”, and under the new name everybody could read it`
  if (cell.origin !== known.origin)
    return `Write ${whose} anew: it was for ${known.origin || 'no address'}, and would now be sent to ${cell.origin || 'another'}`
  return undefined
}

/** The rule under which a secret that is not known is refused. */
export const unknownSecretRule = 'secret-is-known'

const unknownSecret = (path: string, message: string): Finding => ({ rule: unknownSecretRule, severity: 'error', path, message })

const keyOf = (place: SecretPlace) => JSON.stringify(place)
