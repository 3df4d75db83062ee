import type { Trial } from '../../contracts/connections-api.ts'
import type { Platform } from '../../contracts/core/field.ts'
import { type Upstream, UpstreamError } from '../upstream/upstream.ts'
import { troubleWords } from './trouble-words.ts'

/** Reads the list of an account and says in words what came of it. Throws only what nobody foresaw. */
export async function tryAccount(upstream: Upstream, platform: Platform, baseUrl: string): Promise<Trial> {
  try {
    const { length } = await upstream.list()
    return {
      works: true,
      words: `${platform.label} answers, and the key sees ${length} ${length === 1 ? 'assistant' : 'assistants'}.`,
      advice: '',
      assistants: length,
    }
  } catch (error) {
    if (!(error instanceof UpstreamError)) throw error
    return { works: false, ...troubleWords(error, platform, baseUrl), assistants: null }
  }
}
