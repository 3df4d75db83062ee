// @ts-check
import { fields, readAssistant } from './fields.js'

/** The least that a page has to do: read the document, make the inputs, keep what is typed. */

/** @type {Record<string, unknown>} */
const draft = {}

/** @param {string} name @param {string} kind @param {unknown} value */
function input(name, kind, value) {
  const tag = kind === 'area' ? 'textarea' : kind === 'choice' ? 'select' : 'input'
  const made = /** @type {HTMLInputElement} */ (document.createElement(tag))
  made.name = name
  if (kind === 'choice') made.append(new Option('Not set', ''), new Option(String(value ?? 'Other'), String(value ?? 'other')))
  if (kind === 'box') {
    made.type = 'checkbox'
    made.checked = value === true
    return made
  }
  if (kind === 'number' || kind === 'range') made.type = kind
  if (kind === 'number') made.step = 'any'
  made.value = String(value ?? '')
  return made
}

/** @param {string} text @param {HTMLElement} control */
function labelled(text, control) {
  const label = document.createElement('label')
  label.append(text, control)
  return label
}

const doc = await readAssistant()
const all = document.createDocumentFragment()
for (const [name, kind] of fields) {
  const value = name.split('.').reduce((/** @type {any} */ part, key) => part?.[key], doc)
  all.append(labelled(name, input(name, kind, value)))
}
for (const [index, { question, answer }] of doc.faq_items.entries()) {
  const row = document.createElement('div')
  row.className = 'row'
  row.append(
    labelled(`Question ${index + 1}`, input(`faq_items.${index}.question`, 'area', question)),
    labelled(`Answer ${index + 1}`, input(`faq_items.${index}.answer`, 'area', answer)),
  )
  all.append(row)
}
const form = document.getElementById('editor-form')
form?.append(all)
form?.addEventListener('input', ({ target }) => {
  const { name, value } = /** @type {HTMLInputElement} */ (target)
  draft[name] = value
})
