import type { Party } from '../../shared/merchant/schema'
import type { PayPolicy } from '../../shared/payment/schema'
import type { Service } from '../../shared/ticket/service'
import type { Tx } from '../operation/transaction'
import { type Estate, estates } from './store'

/** From now on this account takes an estate's money. */
export const takesMoney = (tx: Tx, estate: Estate, merchant: Party): Promise<void> =>
  estates.put(tx, { ...estate, merchant })
/** How an estate is paid from now on; `payVersion` counts how often that was saved. */
export const isPaid = (tx: Tx, estate: Estate, pay: PayPolicy, payVersion: number): Promise<void> =>
  estates.put(tx, { ...estate, pay, payVersion })
/** What an estate promises of tickets from now on; `serviceVersion` counts how often that was saved. */
export const serves = (tx: Tx, estate: Estate, service: Service, serviceVersion: number): Promise<void> =>
  estates.put(tx, { ...estate, service, serviceVersion })
