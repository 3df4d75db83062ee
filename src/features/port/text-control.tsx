import { Button } from '../../ui/button.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { TextInput } from '../../ui/text-input.tsx'
import type { QuestionControlProps } from './question-control.tsx'

/** A text, begun with what the source says where it says something. */
export function TextControl({ id, label, question, answer, isInvalid, onAnswer }: QuestionControlProps<'text'>) {
  const { start = '', lines = 1, longest, mono, suggestions = [] } = question
  const value = answer && 'value' in answer ? String(answer.value) : start
  const length = [...value].length
  const shared = {
    id,
    label,
    value,
    onChange: (text: string) => onAnswer({ value: text }),
    isInvalid: isInvalid || (longest !== undefined && length > longest),
    describedBy: `${id}-error ${id}-length`,
    ...(mono && { isMono: true }),
  }
  return (
    <div className="grid gap-1">
      {lines > 1 ? <TextArea {...shared} lines={Math.min(lines, 6)} /> : <TextInput {...shared} />}
      <div className="flex flex-wrap items-center gap-2">
        {longest !== undefined && (
          <span id={`${id}-length`} className={`text-caption tabular-nums ${length > longest ? 'text-error' : 'text-mute'}`}>
            {length} of at most {longest} characters
          </span>
        )}
        {suggestions.slice(0, 8).map((text) => (
          <Button key={text} size="small" onClick={() => onAnswer({ value: text })}>
            Use {text}
          </Button>
        ))}
      </div>
    </div>
  )
}
