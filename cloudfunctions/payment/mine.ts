import { look } from '../operation/operation'
import { payments } from './store'

export const mine = look('payment.mine', async ({ input, reach }) => {
  const page = await payments.list(reach, {
    order: { field: '_id', direction: 'desc' },
    cursor: input.cursor,
    limit: 30,
  })
  return {
    ...page,
    items: page.items.map(({ _id, estateId, lines, state, totalFen, refundedFen, createdAt, settledAt }) => ({
      paymentId: _id,
      estateId,
      houseLabels: [...new Set(lines.map(line => line.houseLabel))],
      state,
      totalFen,
      refundedFen,
      createdAt,
      settledAt,
    })),
  }
})
