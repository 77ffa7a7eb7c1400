import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { anomalySaid } from '../../../shared/payment/anomaly'
import type { AnomalyRow } from '../../../shared/payment/schema'
import { yuan } from '../app/amount'
import { useList } from '../app/ask'
import { useCommand } from '../app/command'
import { go, told } from '../app/go'
import { usePart } from '../app/part'
import { domId } from '../ui/dom-id'
import { useReading, useWords } from '../ui/language'
import { type PaymentStaffWord, paymentStaffWords } from './staff-words'
import './payment.scss'
import { usePerson } from '../app/person'
import { Line } from '../ui/fields'
import { Page } from '../ui/Page'
import { Button, Card, LinkText, Tabs } from '../ui/parts'
import type { Say } from '../ui/say'
import { Empty, List, Refused } from '../ui/states'
import { Facts } from '../ui/Table'
import { absolute } from '../ui/time'
import { officePaymentUrl } from './where'

const STATES = ['open', 'done'] as const
/** What WeChat Pay said and no rule may put right: a person looks, and says what was found. */
export function AnomaliesScreen() {
  const { hat } = usePerson()
  const words = useWords(paymentStaffWords)
  const [state, setState] = usePart('state', STATES, 'open')
  const estateId = hat?.estateId ?? ''
  const list = useList('payment.anomalies', { estateId, state }, { enabled: Boolean(hat), live: true })
  return (
    <Page id="anomalies" title={words('anomaly.title')} size="form">
      <Tabs
        id="state"
        choices={STATES.map(value => ({ value, label: words(`anomaly.${value}`) }))}
        value={state}
        onChange={setState}
      />
      <List list={list} empty={<Empty title={words('anomaly.none')} next={words('anomaly.noneNext')} />}>
        {row => <One key={row.anomalyId} anomaly={row} />}
      </List>
    </Page>
  )
}

/** What was told, by names that people know; amounts in yuan, moments as times. */
const toldFacts = ({ told }: AnomalyRow, words: Say<PaymentStaffWord>): [string, string][] =>
  Object.entries(told).flatMap(([name, value]): [string, string][] => {
    const head = words.maybe(`anomaly.told.${name}`)
    if (!head || value === null || value === '') return []
    if (typeof value === 'string') return [[head, value]]
    return [[head, name.endsWith('Fen') ? yuan(value) : absolute(value)]]
  })

function One({ anomaly }: { anomaly: AnomalyRow }) {
  const { language } = useReading()
  const words = useWords(paymentStaffWords)
  const [note, setNote] = useState('')
  const { run, busy, refusal } = useCommand('payment.settleAnomaly')
  const key = domId(anomaly.anomalyId)
  const settle = async () => {
    if (await run({ anomalyId: anomaly.anomalyId, note: note.trim() })) told(words('anomaly.settled'))
  }
  return (
    <Card title={words(`anomaly.kind.${anomaly.kind}`)} id={`anomaly-${key}`}>
      <Facts
        facts={[
          [words('anomaly.what'), anomalySaid(anomaly.what, language)],
          [words('anomaly.at'), absolute(anomaly.at)],
          [words('anomaly.source'), words(`anomaly.source.${anomaly.source}`)],
          ...toldFacts(anomaly, words),
          anomaly.note ? [words('anomaly.note'), anomaly.note] : null,
        ]}
      />
      {anomaly.paymentId && (
        <LinkText id={`payment-${key}`} onPress={() => go(officePaymentUrl(anomaly.paymentId))}>
          {words('receipt.seePayment')}
        </LinkText>
      )}
      {anomaly.state === 'open' && (
        <View>
          <Text className="hint">{words('anomaly.rule')}</Text>
          <Line id={`note-${key}`} label={words('anomaly.note')} max={200} value={note} onChange={setNote} />
          <Refused refusal={refusal} />
          <Button id={`settle-${key}`} look="quiet" busy={busy} disabled={!note.trim()} onPress={() => void settle()}>
            {words('anomaly.settle')}
          </Button>
        </View>
      )}
    </Card>
  )
}
