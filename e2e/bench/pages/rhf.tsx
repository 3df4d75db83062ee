import { createRoot } from 'react-dom/client'
import { type FieldValues, useFieldArray, useForm } from 'react-hook-form'
import { fields, readAssistant } from './fields.js'

/** The form as the library's own guide writes it: `register` for inputs, `useFieldArray` for rows, Save once something is dirty. */
function Form({ doc }: { doc: FieldValues }) {
  const { register, control, formState, handleSubmit } = useForm({ defaultValues: doc })
  const rows = useFieldArray({ control, name: 'faq_items' })
  return (
    <form onSubmit={handleSubmit(() => {})}>
      <button type="submit" disabled={!formState.isDirty}>
        Save
      </button>
      {fields.map(([name, kind]) => (
        // biome-ignore lint/a11y/noLabelWithoutControl: each label holds its control
        <label key={name}>
          {name}
          {kind === 'area' ? (
            <textarea {...register(name)} />
          ) : kind === 'choice' ? (
            <select {...register(name)}>
              <option value="">Not set</option>
              <option value="other">Other</option>
            </select>
          ) : kind === 'box' ? (
            <input type="checkbox" {...register(name)} />
          ) : kind === 'text' ? (
            <input {...register(name)} />
          ) : (
            <input type={kind} step="any" {...register(name, { valueAsNumber: true })} />
          )}
        </label>
      ))}
      {rows.fields.map((row, index) => (
        <div key={row.id} className="row">
          <label>
            Question {index + 1}
            <textarea {...register(`faq_items.${index}.question`)} />
          </label>
          <label>
            Answer {index + 1}
            <textarea {...register(`faq_items.${index}.answer`)} />
          </label>
        </div>
      ))}
    </form>
  )
}

const root = document.getElementById('editor-form')
readAssistant().then((doc) => root && createRoot(root).render(<Form doc={doc} />))
