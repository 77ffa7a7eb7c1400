import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { RefundView } from '../../../shared/refund/schema'
import { yuan } from '../app/amount'
import { useAsk } from '../app/ask'
import { useCommand } from '../app/command'
import { go, told } from '../app/go'
import { useRights } from '../app/rights'
import { paymentStaffWords } from '../payment/staff-words'
import { REFUND_TONES, refundSaid } from '../payment/state'
import { officePaymentUrl } from '../payment/where'
import { paymentWords } from '../payment/words'
import { tariffWords } from '../tariff/words'
import { Line } from '../ui/fields'
import { useWords } from '../ui/language'
import { Button, Card, LinkText, Row, Tag } from '../ui/parts'
import { Refused } from '../ui/states'
import { Steps } from './Steps'
import { refundStaffWords } from './staff-words'

const VERBS = { check: 'refund.check', approval: 'refund.approve' } as const

/** One refund: what goes back, how far it is, and the step this person may take. */
export function Decide({ refund }: { refund: RefundView }) {
  const may = useRights(refund.estateId)
  const words = useWords(paymentStaffWords, paymentWords, refundStaffWords, tariffWords)
  return (
    <Card title={words('refund.open')} id="refund-card">
      <View className="due">
        <View className="due__head">
          <Text className="due__label">{refund.reason}</Text>
          <Tag tone={REFUND_TONES[refund.state]}>{refundSaid(refund, words)}</Tag>
        </View>
        <Text className="due__amount">{yuan(refund.amountFen)}</Text>
      </View>
      <Steps refund={refund} />
      {refund.state === 'abnormal' && <View className="note">{words('refund.abnormal')}</View>}
      {refund.parts.map((part, index) => (
        <Row
          // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a refund never change
          key={index}
          title={part.houseLabel}
          detail={part.item ? [words(`item.${part.item}`), part.period].join(' ') : words('pay.prepayment')}
          end={<Text className="figure">{yuan(part.amountFen)}</Text>}
        />
      ))}
      {refund.note && <Text className="hint">{refund.note}</Text>}
      {may('payment.get') && (
        <LinkText id="see-payment" onPress={() => go(officePaymentUrl(refund.paymentId))}>
          {words('receipt.seePayment')}
        </LinkText>
      )}
      <Next refund={refund} />
    </Card>
  )
}
function Next({ refund }: { refund: RefundView }) {
  const may = useRights(refund.estateId)
  const words = useWords(refundStaffWords)
  const [note, setNote] = useState('')
  const check = useCommand('refund.check')
  const approve = useCommand('refund.approve')
  const reject = useCommand('refund.reject')
  const { waitsFor } = refund
  const policy = useAsk(
    'payment.policy',
    { estateId: refund.estateId },
    {
      enabled: waitsFor === 'approval' && may('payment.policy'),
      freshMs: 60_000,
    },
  )
  if (waitsFor !== 'check' && waitsFor !== 'approval') return null
  if (!may(VERBS[waitsFor])) return <View className="note">{words('refund.notYours')}</View>
  if (refund.mine)
    return (
      <View className="note" id="three-persons">
        {words('refund.three')}
      </View>
    )
  const command = waitsFor === 'check' ? check : approve
  const { refundId } = refund
  const step = async () => {
    if (await command.run({ refundId, ...(note.trim() && { note: note.trim() }) })) told(words('refund.decided'))
  }
  const turnDown = async () => {
    if (await reject.run({ refundId, note: note.trim() })) told(words('refund.decided'))
  }
  return (
    <View>
      {waitsFor === 'approval' && policy.data && (
        <Text className="hint">{words('refund.approveRule', { amount: yuan(policy.data.supervisorRefundFen) })}</Text>
      )}
      <Line id="note" label={words('refund.note')} max={200} value={note} onChange={setNote} />
      <Refused refusal={command.refusal ?? reject.refusal} />
      <View className="acts">
        <Button id={waitsFor === 'check' ? 'check' : 'approve'} busy={command.busy} onPress={() => void step()}>
          {words(waitsFor === 'check' ? 'refund.check' : 'refund.approve')}
        </Button>
        <Button id="reject" look="danger" busy={reject.busy} disabled={!note.trim()} onPress={() => void turnDown()}>
          {words('refund.reject')}
        </Button>
      </View>
    </View>
  )
}
