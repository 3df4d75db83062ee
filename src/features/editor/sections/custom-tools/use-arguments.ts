import { useMemo } from 'react'
import { type Arguments, sampleArguments } from '../../../../contracts/tools/sample-arguments.ts'
import type { ValueRow } from '../../../../contracts/values/value-row.ts'
import { memoryOf, setArguments, useMemory } from './tries.ts'

/** What a tool is tried with: samples of its inputs, and in their place what a person wrote, which this page keeps. */
export function useArguments(memory: string, inputs: readonly ValueRow[]) {
  const { args: written } = useMemory(memory)
  const args = useMemo((): Arguments => {
    const samples = sampleArguments(inputs)
    const own = Object.keys(samples).filter((name) => Object.hasOwn(written, name))
    const all = { ...samples, ...Object.fromEntries(own.map((name) => [name, written[name]])) }
    return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined))
  }, [inputs, written])
  return {
    args,
    /** `undefined` leaves it out. */
    change: (name: string, value: unknown) => setArguments(memory, { ...memoryOf(memory).args, [name]: value }),
    fillIn: () => setArguments(memory, {}),
  }
}
