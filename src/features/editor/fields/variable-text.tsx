import { useState } from 'react'
import type { Field } from '../../../contracts/core/field.ts'
import { TextArea } from '../../../ui/text-area.tsx'
import { LongTextControl } from './long-text-control.tsx'

type VariableTextProps = {
  column: Field
  id: string
  value: string
  /** What is live, which changes are counted against. */
  was: string
  lines: number
  placeholder: string
  isInvalid: boolean
  describedBy: string
  onChange: (value: string) => void
}

/** A text in a row whose variables the platform fills in: they are completed, and unknown ones marked. */
export function VariableText({ column, was, ...shared }: VariableTextProps) {
  const [isTaken, onTake] = useState(false)
  return (
    <>
      {!isTaken && <TextArea {...shared} />}
      <LongTextControl {...shared} field={column} live={was} onTake={onTake} />
    </>
  )
}
