import { AsyncLocalStorage } from 'node:async_hooks'

const background = new AsyncLocalStorage<true>()

/** Runs work that nobody waits for: its requests leave room for those that somebody does wait for. */
export const inBackground = <Result>(work: () => Promise<Result>): Promise<Result> => background.run(true, work)

export const isInBackground = (): boolean => background.getStore() === true
