import { rows } from './core/define.ts'
import { type Doc, type Field, type Platform, type RowsControl, withRole } from './core/field.ts'
import { famulorTool } from './famulor/account-tool.ts'

/** How a platform keeps tools beside its assistants, which only name those that they may use. */
export type AccountTools = {
  /** A tool of the account as a document of its own, with its settings, checks and update request. */
  readonly platform: Platform
  /** The same settings as the columns of a list, which is what an editor of tools works on. */
  readonly field: Field & { readonly control: RowsControl }
}

const known: Readonly<Record<string, AccountTools>> = { famulor: asList(famulorTool) }

/** Undefined for a platform that keeps its tools inside its assistants. */
export const accountToolsOf = ({ id }: Pick<Platform, 'id'>): AccountTools | undefined => known[id]

function asList(platform: Platform): AccountTools {
  const name = withRole(platform, 'tool-name')?.key ?? ''
  const field = rows({
    key: 'account-tool',
    label: 'Tool',
    columns: platform.fields,
    readOnly: platform.readOnly,
    identity: name,
    title: name,
    noun: 'tool',
    blank: blankOf(platform),
  })
  if (field.control.kind !== 'rows') throw new Error('A list of tools is a list')
  return { platform, field: { ...field, control: field.control } }
}

/** A new tool before anybody wrote anything. */
function blankOf({ fields }: Platform): Doc {
  const blank = ({ control, fallback }: Field): unknown => {
    if (fallback !== undefined) return fallback
    return control.kind === 'rows' ? [] : control.kind === 'choice' ? control.options[0]?.value : ''
  }
  return Object.fromEntries(fields.map((field) => [field.key, blank(field)]))
}
