import type { By } from '../../shared/ticket/act'
import { extend } from '../../shared/ticket/extend'
import { SYSTEM } from '../operation/reach'
import type { Tx } from '../operation/transaction'
import { deskOf } from './desk'
import { followed } from './keep'
import { tickets } from './store'

/** More time for a complaint, as was approved; whoever asks has looked who may. */
export async function extendTicket(tx: Tx, ticketId: string, by: By, now: number): Promise<void> {
  const found = await tickets.get(tx, ticketId, SYSTEM)
  const ticket = extend(found, by, now, await deskOf(found.estateId))
  await tickets.put(tx, ticket)
  await followed(tx, ticket)
}
