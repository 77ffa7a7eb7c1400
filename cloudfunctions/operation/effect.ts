import { cloud } from './database'

export type Effect = 'prepay' | 'close' | 'refund' | 'probe'

/**
 * Has the `wxpay` function do what the database already says is to be done: it alone holds the client of WeChat Pay. A
 * lost call is harmless: the next replay or the clock does it. Says nothing; what became of it is in the database.
 */
export async function effect(name: Effect, id: string): Promise<void> {
  await cloud()
    .callFunction({ name: 'wxpay', data: { effect: name, id } })
    .catch(() => undefined)
}
