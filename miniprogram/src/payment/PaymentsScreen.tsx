import { Text, View } from '@tarojs/components'
import { yuan } from '../app/amount'
import { useList } from '../app/ask'
import { go } from '../app/go'
import { usePerson } from '../app/person'
import { useWords } from '../ui/language'
import { Page } from '../ui/Page'
import { Row, Tag } from '../ui/parts'
import { Empty, List } from '../ui/states'
import { absolute } from '../ui/time'
import { paymentWords } from './words'
import './payment.scss'
import { PAYMENT_TONES } from './state'
import { paymentUrl } from './where'

/** Every order of one's own, the latest first. */
export function PaymentsScreen() {
  const { me } = usePerson()
  const words = useWords(paymentWords)
  const list = useList('payment.mine', {}, { enabled: Boolean(me) })
  return (
    <Page id="payments" title={words('pay.history')} size="form">
      <List list={list} empty={<Empty icon="list" title={words('pay.none')} next={words('pay.noneNext')} />}>
        {payment => (
          <View key={payment.paymentId} className="card">
            <Row
              id={`payment-${payment.paymentId}`}
              title={<Text className="figure">{yuan(payment.totalFen)}</Text>}
              detail={[payment.houseLabels.join('、'), absolute(payment.settledAt ?? payment.createdAt)]
                .filter(Boolean)
                .join(' · ')}
              end={
                <View className="pay-row">
                  <Tag tone={PAYMENT_TONES[payment.state]}>{words(`pay.state.${payment.state}`)}</Tag>
                  {payment.refundedFen > 0 && (
                    <Text className="hint">{words('pay.refundedFen', { amount: yuan(payment.refundedFen) })}</Text>
                  )}
                </View>
              }
              onPress={() => go(paymentUrl(payment.paymentId))}
            />
          </View>
        )}
      </List>
    </Page>
  )
}
