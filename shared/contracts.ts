import type * as z from 'zod/mini'
import { billingContract } from './billing/contract'
import { bookingContract } from './booking/contract'
import { defectContract } from './defect/contract'
import { estateContract } from './estate/contract'
import { fileContract } from './file/contract'
import { inspectionContract } from './inspection/contract'
import { invoiceContract } from './invoice/contract'
import { keyContract } from './key/contract'
import { ledgerContract } from './ledger/contract'
import { merchantContract } from './merchant/contract'
import { meterContract } from './meter/contract'
import { moveInContract } from './movein/contract'
import { noticeContract } from './notice/contract'
import { paymentContract } from './payment/contract'
import { peopleContract } from './people/contract'
import { receiptContract } from './receipt/contract'
import { reconciliationContract } from './reconciliation/contract'
import { refundContract } from './refund/contract'
import { runContract } from './run/contract'
import { tariffContract } from './tariff/contract'
import { ticketContract } from './ticket/contract'
import { waiverContract } from './waiver/contract'

/** Every operation there is. The access table, the doors and the mini-program's `call` all read this one value. */
export const contracts = {
  ...peopleContract,
  ...estateContract,
  ...fileContract,
  ...noticeContract,
  ...ticketContract,
  ...waiverContract,
  ...bookingContract,
  ...tariffContract,
  ...meterContract,
  ...runContract,
  ...billingContract,
  ...ledgerContract,
  ...merchantContract,
  ...paymentContract,
  ...refundContract,
  ...reconciliationContract,
  ...receiptContract,
  ...invoiceContract,
  ...keyContract,
  ...defectContract,
  ...inspectionContract,
  ...moveInContract,
}

export type Contracts = typeof contracts
export type Operation = keyof Contracts
/** What the caller sends. */
export type Input<O extends Operation> = z.input<Contracts[O]['input']>
/** What the operation gets after parsing. */
export type Parsed<O extends Operation> = z.output<Contracts[O]['input']>
export type Output<O extends Operation> = Exclude<Contracts[O]['gives'], undefined>
