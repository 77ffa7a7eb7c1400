import { capitals } from '../../shared/payment/capitals'
import { type Receipt, type ReceiptView, toReceiptRow, voidedOf } from '../../shared/receipt/schema'

export const toView = (receipt: Receipt): ReceiptView => ({
  ...toReceiptRow(receipt),
  payer: receipt.payer,
  houses: receipt.houses,
  lines: receipt.lines,
  capitals: capitals(Math.abs(receipt.amountFen)),
  reverses: receipt.reverses?.number ?? null,
  reversedFen: receipt.reversedFen,
  voided: voidedOf(receipt),
})
