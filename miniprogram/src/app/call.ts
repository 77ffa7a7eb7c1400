import type { Input, Operation, Output } from '../../../shared/contracts'
import { systemLanguage } from '../platform/device'
import { kept } from '../platform/storage'
import { send } from '../platform/wire'
import { type Language, say } from '../ui/say'
import { reached } from './reach'

/** A “no” from the server, or no answer at all (`code: 'network'`). `message` is in the person's language. */
export class CallRefused extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly retry: boolean,
    readonly reference?: Record<string, unknown>,
  ) {
    super(message)
  }
}

let ahead = 0
/** What the server's clock says now: countdowns trust it, not the phone. */
export const serverTime = (): number => Date.now() + ahead

export const language = (): Language =>
  kept<Language>('language') ?? (systemLanguage().toLowerCase().startsWith('zh') ? 'zh' : 'en')

/** The only wire: one operation, its input, its answer. Throws `CallRefused`. */
export async function call<O extends Operation>(operation: O, input: Input<O>): Promise<Output<O>> {
  const spoken = language()
  const answer = await send(operation, input, spoken).catch(() => null)
  reached(answer !== null)
  if (!answer) throw new CallRefused('network', say(spoken)('state.offline'), true)
  if (answer.serverNow) ahead = answer.serverNow - Date.now()
  if (answer.ok) return answer.data as Output<O>
  throw new CallRefused(answer.code, answer.message, answer.retry, answer.reference)
}
