import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { PaymentView } from '../../../shared/payment/schema'
import { yuan } from '../app/amount'
import { call } from '../app/call'
import { useCommand } from '../app/command'
import { useNow } from '../app/now'
import { useRights } from '../app/rights'
import { paysHere, requestPayment } from '../platform/pay'
import type { Paying } from '../platform/paying'
import { useWords } from '../ui/language'
import { Button, Icon, Tag } from '../ui/parts'
import { Refused, Sheet } from '../ui/states'
import { Facts } from '../ui/Table'
import { absolute } from '../ui/time'
import { PayCode } from './PayCode'
import { isOpen, PAYMENT_TONES, sentenceOf } from './state'
import { orderSent } from './use-paying'
import { paymentWords } from './words'

const ICONS = { brand: 'clock', amber: 'clock', green: 'check', slate: 'list', red: 'alert' } as const
interface Props {
  payment: PaymentView
  /** What the phone said when the order was made here. */
  firstSaid?: Paying
  /** Staff look, and pay nothing. */
  office?: boolean
  reload(): void
}
/** What an order is at, by the server's word, and what to do about it. */
export function Head({ payment, firstSaid, office, reload }: Props) {
  const words = useWords(paymentWords)
  const now = useNow()
  const [said, setSaid] = useState(firstSaid)
  const [cancelling, setCancelling] = useState(false)
  const [busy, setBusy] = useState(false)
  const { state, pay, mine, payerName } = payment
  const cancels = useRights(payment.estateId)('payment.cancel') && office
  const tone = PAYMENT_TONES[state]
  const sent = orderSent(payment.paymentId)
  const payNow = async () => {
    if (!pay) return
    setBusy(true)
    setSaid(await requestPayment(pay))
    setBusy(false)
    reload()
  }
  const again = async () => {
    if (!sent) return reload()
    setBusy(true)
    // Refused or lost, the page says what the server knows.
    await call('payment.begin', sent).catch(() => undefined)
    setBusy(false)
    reload()
  }
  const payable = mine && state === 'prepaid' && pay !== null && now < payment.expiresAt
  return (
    <View className="section">
      <View className="card card--pad pay-head" id={`payment-${state}`}>
        <View className={`pay-head__mark pay-head__mark--${tone}`}>
          <Icon name={ICONS[tone]} />
        </View>
        <Tag tone={tone}>{words(`pay.state.${state}`)}</Tag>
        <Text className="due__amount">{yuan(payment.totalFen)}</Text>
        <Text className="pay-head__say" id="payment-say">
          {sentenceOf(payment, now, said === 'confirmed', words)}
        </Text>
        {state === 'prepaid' && (said === 'cancelled' || said === 'failed') && (
          <View className="note">
            <Icon name="alert" />
            {words(`pay.${said}`)}
          </View>
        )}
        {payable && !paysHere && <PayCode payment={payment} />}
        {payable && paysHere && said !== 'confirmed' && (
          <Button id="pay-now" busy={busy} onPress={() => void payNow()}>
            {words('pay.again')}
          </Button>
        )}
        {mine && state === 'created' && (
          <Button id="pay-retry" busy={busy} icon="refresh" onPress={() => void again()}>
            {words('act.retry')}
          </Button>
        )}
        {(mine || cancels) && isOpen(state) && state !== 'closing' && (
          <Button id="pay-cancel" look="plain" onPress={() => setCancelling(true)}>
            {words('pay.cancel')}
          </Button>
        )}
        <Facts
          facts={[
            payerName ? [words('pay.payer'), payerName] : null,
            [words('pay.number'), payment.paymentId],
            [words('pay.madeAt'), absolute(payment.createdAt)],
          ]}
        />
      </View>
      {cancelling && <CancelSheet paymentId={payment.paymentId} onClose={() => setCancelling(false)} />}
    </View>
  )
}

function CancelSheet({ paymentId, onClose }: { paymentId: string; onClose(): void }) {
  const words = useWords(paymentWords)
  const { run, busy, refusal } = useCommand('payment.cancel')
  const cancel = async () => {
    if (await run({ paymentId })) onClose()
  }
  return (
    <Sheet title={words('pay.cancel')} onClose={onClose}>
      <View className="prose">{words('pay.cancelSure')}</View>
      <Refused refusal={refusal} />
      <Button id="cancel-send" look="danger" busy={busy} onPress={() => void cancel()}>
        {words('pay.cancel')}
      </Button>
      <Button id="cancel-keep" look="plain" onPress={onClose}>
        {words('pay.keep')}
      </Button>
    </Sheet>
  )
}
