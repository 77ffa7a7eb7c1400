import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { type ComponentType, useEffect, useState } from 'react'
import type { Input } from '../../../shared/contracts'
import type { PaymentView } from '../../../shared/payment/schema'
import { yuan } from '../app/amount'
import { useAsk } from '../app/ask'
import { go } from '../app/go'
import { rolesIn } from '../app/hats'
import { usePerson } from '../app/person'
import { ReasonForm, reasonFor } from '../billing/Reason'
import type { Paying } from '../platform/paying'
import { useShareCard } from '../platform/share'
import { useWords } from '../ui/language'
import { Page } from '../ui/Page'
import { Share } from '../ui/Share'
import { ErrorState, Skeleton } from '../ui/states'
import { Frozen } from './Frozen'
import { Head } from './Head'
import { Lines } from './Lines'
import { paymentWords } from './words'
import './payment.scss'
import { isJustClosed, isOpen, LATE_MS } from './state'

interface Props {
  office?: boolean
  /** What becomes of a payment once it is paid: other nouns' parts, which the door brings along. */
  parts: {
    Invoice: ComponentType<{ payment: PaymentView }>
    Refund: ComponentType<{ payment: PaymentView; office?: boolean }>
    Receipts: ComponentType<{ asked: Input<'receipt.get'>; total: string }>
  }
}
/** One payment, from the order to its receipt: it follows what the server knows until that no longer changes. */
export function PaymentScreen({ office, parts: { Invoice, Refund, Receipts } }: Props) {
  const { me } = usePerson()
  const words = useWords(paymentWords)
  const { paymentId = '', said } = useRouter().params
  const [reason, setReason] = useState(() => reasonFor(paymentId))
  const asked = { paymentId, ...(office && reason && { reason }) }
  const [live, setLive] = useState(true)
  const card = { title: words('pay.card'), path: `/packages/owner/payment/index?paymentId=${paymentId}` }
  useShareCard(card)
  const { data, error, refetch } = useAsk('payment.get', asked, {
    enabled: Boolean(me && paymentId && (!office || reason)),
    live,
  })
  // Money may still arrive after the order was closed, if a payment was under way.
  const moving =
    !data ||
    isOpen(data.state) ||
    isJustClosed(data) ||
    data.refunds.some(({ state }) => ['requested', 'checked', 'approved', 'processing'].includes(state))
  useEffect(() => setLive(moving), [moving])
  const closed = data?.state === 'closed'
  useEffect(() => {
    if (!closed) return
    const patience = setTimeout(() => setLive(false), LATE_MS)
    return () => clearTimeout(patience)
  }, [closed])
  const title = words(office ? 'pay.office' : 'pay.title')
  if (office && !reason)
    return (
      <Page id="payment" title={title} size="form">
        <ReasonForm houseId={paymentId} onGiven={setReason} />
      </Page>
    )
  if (!data)
    return (
      <Page id="payment" title={title}>
        {error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <Skeleton />}
      </Page>
    )
  const paid = data.settledAt !== null
  // Family reads what was paid for the house, but not the owner's bills.
  const mayOpen = !office && (data.mine || rolesIn(me, data.estateId).includes('owner'))
  return (
    <Page
      id="payment"
      title={title}
      aside={
        paid && (
          <View>
            {data.mine && <Invoice payment={data} />}
            <Refund payment={data} office={office} />
          </View>
        )
      }
    >
      <Head payment={data} firstSaid={said as Paying | undefined} office={office} reload={() => void refetch()} />
      {data.frozen && <Frozen payment={data} office={office} />}
      {paid && <Receipts asked={asked} total={yuan(data.totalFen)} />}
      {paid && !office && (
        <Share id="share-receipt" label={words('pay.share')} note={words('pay.shareNote')} card={card} />
      )}
      <Lines
        payment={data}
        {...(mayOpen && { onBill: (billId: string) => go(`/packages/owner/bill/index?billId=${billId}`) })}
      />
    </Page>
  )
}
