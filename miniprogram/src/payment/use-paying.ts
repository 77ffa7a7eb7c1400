import { useState } from 'react'
import type { Input } from '../../../shared/contracts'
import { useCommand } from '../app/command'
import { go } from '../app/go'
import { here, ownName } from '../app/own'
import { paysHere, requestPayment } from '../platform/pay'
import { keep, kept } from '../platform/storage'
import { paymentUrl } from './where'

type Order = Input<'payment.begin'>
const nameOf = (paymentId: string) => ownName(here(), `order.${paymentId}`)
/** What was sent for an order from this device, with its request id: sent again, it answers the very same order. */
export const orderSent = (paymentId: string): Order | undefined => kept<Order>(nameOf(paymentId))

/** Makes one order of what was chosen, opens WeChat's sheet where there is one, then the page that waits. */
export function usePaying() {
  const begin = useCommand('payment.begin')
  const [paying, setPaying] = useState(false)
  /** Whether an order was made; refused, everything chosen stays chosen. */
  const pay = async (houses: Order['houses']): Promise<boolean> => {
    const requestId = begin.idNow()
    const order = await begin.run({ houses })
    if (!order) return false
    keep(nameOf(order.paymentId), { requestId, houses })
    setPaying(true)
    const said = order.pay && paysHere ? await requestPayment(order.pay) : null
    setPaying(false)
    go(paymentUrl(order.paymentId) + (said ? `&said=${said}` : ''))
    return true
  }
  const holder = begin.refusal?.code === 'payment.bill_reserved' ? begin.refusal.reference?.paymentId : undefined
  return {
    pay,
    busy: begin.busy || paying,
    refusal: begin.refusal,
    /** The other order that holds what was chosen. */
    holder: typeof holder === 'string' ? holder : undefined,
  }
}
