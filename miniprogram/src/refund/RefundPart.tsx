import { Text } from '@tarojs/components'
import { useState } from 'react'
import type { PaymentView } from '../../../shared/payment/schema'
import { yuan } from '../app/amount'
import { usePerson } from '../app/person'
import { useRights } from '../app/rights'
import { REFUND_TONES } from '../payment/state'
import { paymentWords } from '../payment/words'
import { useWords } from '../ui/language'
import { Button, Card, Row, Tag } from '../ui/parts'
import { RefundSheet } from './RefundSheet'
import { refundWords } from './words'

/** What went back of a payment or is on its way, and the wish for more. */
export function RefundPart({ payment, office }: { payment: PaymentView; office?: boolean }) {
  const { hat } = usePerson()
  const may = useRights(hat?.estateId)
  const words = useWords(paymentWords, refundWords)
  const [asking, setAsking] = useState(false)
  const leftFen = payment.lines.reduce((all, line) => all + line.refundableFen, 0)
  const mayAsk = leftFen > 0 && (payment.mine || (office && may('refund.request')))
  if (!mayAsk && !payment.refunds.length) return null
  return (
    <Card title={words('refund.title')} id="refunds">
      {payment.refunds.map(refund => (
        <Row
          key={refund.refundId}
          id={`refund-${refund.refundId}`}
          icon="refresh"
          title={<Text className="figure">{yuan(refund.amountFen)}</Text>}
          end={<Tag tone={REFUND_TONES[refund.state]}>{words(`refund.state.${refund.state}`)}</Tag>}
        />
      ))}
      {mayAsk && (
        <>
          <Text className="hint">{words('refund.how')}</Text>
          <Button id="refund-ask" look="quiet" onPress={() => setAsking(true)}>
            {words('refund.ask')}
          </Button>
        </>
      )}
      {asking && <RefundSheet payment={payment} onClose={() => setAsking(false)} />}
    </Card>
  )
}
