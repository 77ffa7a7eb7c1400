import type { Receipt } from '../../shared/receipt/schema'
import { foundNumber } from '../search/keep'

/** Its page is its payment's. */
export const foundReceipt = ({ _id: id, paymentId: of, estateId, number, payer, lines }: Receipt) =>
  foundNumber({
    ...{ kind: 'receipt', id, of, estateId, houseId: null, number },
    detail: [payer, lines[0]?.houseLabel].filter(Boolean).join(' · '),
  })
