import { definePlatform } from '../core/define.ts'
import { accountToolFields, inputNamesDiffer, nameHasNoDigits } from './fields/account-tools.ts'

/** A tool of the account, with what is common to everything of Famulor: it has an update, a form and checks as an assistant has. */
export const famulorTool = definePlatform({
  id: 'famulor',
  label: 'Famulor',
  sections: [],
  fields: accountToolFields,
  objects: [],
  notes: {
    headers: 'The headers go whole, because Famulor replaces the list.',
    schema: 'The inputs go whole, because Famulor replaces the list.',
  },
  checks: [nameHasNoDigits, inputNamesDiffer],
  readOnly: ['id', 'user_id', 'created_at', 'updated_at'],
  update: { method: 'PUT', path: (id) => `/user/tools/${encodeURIComponent(id)}` },
  defaultBaseUrl: '',
})
