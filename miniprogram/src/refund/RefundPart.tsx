import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { PaymentView } from '../../../shared/payment/schema'
import { yuan } from '../app/amount'
import { go } from '../app/go'
import { usePerson } from '../app/person'
import { useRights } from '../app/rights'
import { lineTitle } from '../payment/Lines'
import { REFUND_TONES } from '../payment/state'
import { paymentWords } from '../payment/words'
import { tariffWords } from '../tariff/words'
import { useWords } from '../ui/language'
import { Button, Card, LinkText, Row, Tag } from '../ui/parts'
import { RefundSheet } from './RefundSheet'
import { refundWords } from './words'

/** What went back of a payment or is on its way, and the wish for more. */
export function RefundPart({ payment, office }: { payment: PaymentView; office?: boolean }) {
  const { hat } = usePerson()
  const may = useRights(hat?.estateId)
  const words = useWords(paymentWords, refundWords, tariffWords)
  const [asking, setAsking] = useState(false)
  const leftFen = payment.lines.reduce((all, line) => all + line.refundableFen, 0)
  const reopened = payment.refunds
    .filter(one => one.state === 'success')
    .flatMap(one => one.lines.flatMap(index => payment.lines[index] ?? []))
    .filter((line, at, all) => line.reopens && all.indexOf(line) === at)
    .map(line => [lineTitle(line, words), line.period].filter(Boolean).join(' '))
  const house = payment.lines[0]?.houseId ?? ''
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
      {reopened.length > 0 && (
        <View className="note" id="reopened">
          <Text>{words('refund.reopened', { bills: reopened.join('、') })}</Text>
          {payment.mine && (
            <LinkText id="pay-again" onPress={() => go(`/packages/owner/fees/index?houseId=${house}`)}>
              {words('refund.payAgain')}
            </LinkText>
          )}
        </View>
      )}
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
