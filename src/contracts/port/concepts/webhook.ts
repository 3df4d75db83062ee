import { readField, withRole } from '../../core/field.ts'
import { isNothing } from '../../core/written.ts'
import { empty, isSamePlatform, lost, sourceValue } from '../port.ts'
import { reasonOf } from '../reasons.ts'
import type { Concept } from '../types.ts'
import { plain } from './plain.ts'

/** An address, and on some platforms a switch beside it. */
export const webhook: Concept = {
  roles: ['webhook-address', 'webhook-switch'],
  tell: (port, field, target) => {
    if (isSamePlatform(port)) return plain(port, field, target)
    const { source, doc } = port
    const value = readField(field, doc)
    if (value === undefined) return empty(field, source)
    const address = withRole(port.target, 'webhook-address')
    if (!address) return lost(reasonOf(port, field))
    const isOff = sourceValue(port, 'webhook-switch') === false
    if (field.role === 'webhook-switch') {
      return {
        bucket: 'converted',
        why: isOff ? 'Switched off: no address goes over, so nothing is sent.' : `${port.target.label} sends whenever there is an address.`,
        after: isOff ? 'no address' : 'by its address',
      }
    }
    if (isNothing(value))
      return field.nullMeans && value === null && field.nullMeans !== address.nullMeans
        ? lost(`Empty on the source: ${field.nullMeans} ${port.target.label} cannot be told so; what it does by itself stays.`)
        : { bucket: 'carried', why: 'No address on the source.', isEmpty: true }
    if (isOff) return lost(`It is switched off on the source. ${port.target.label} has no switch and would begin to send.`)
    const toggle = withRole(port.target, 'webhook-switch')
    return {
      bucket: 'approximated',
      why: `The address goes over${toggle ? ' and is switched on' : ''}. What is sent there has another form on ${port.target.label}: whoever receives it must know that one.`,
      targetField: address,
      set: { [address.key]: value, ...(toggle && { [toggle.key]: true }) },
    }
  },
}
