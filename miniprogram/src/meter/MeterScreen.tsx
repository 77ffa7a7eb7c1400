import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import type { MeterRow, ReadingView } from '../../../shared/meter/views'
import { useAsk, useList } from '../app/ask'
import { usePerson } from '../app/person'
import { useRights } from '../app/rights'
import { PhotoStrip } from '../file/PhotoField'
import { tariffWords } from '../tariff/words'
import { useWords } from '../ui/language'
import { Page } from '../ui/Page'
import { Button, Card, Section } from '../ui/parts'
import { Empty, ErrorState, List, Skeleton } from '../ui/states'
import { Facts, Table } from '../ui/Table'
import { CorrectSheet } from './CorrectSheet'
import { unitOf, writeReading } from './number'
import { ReplaceSheet } from './ReplaceSheet'
import { meterStaffWords } from './staff-words'
import { TrendCard } from './TrendCard'
import { meterWords } from './words'

/** One meter: what it is, what it counted, every reading with its photo. */
export function MeterScreen() {
  const { hat } = usePerson()
  const words = useWords(meterStaffWords)
  const { meterId = '' } = useRouter().params
  const { data, error, refetch } = useAsk('meter.get', { meterId }, { enabled: Boolean(hat && meterId) })
  const meter = data?.meter
  return (
    <Page
      id="meter"
      title={meter ? meter.where || meter.code : words('meters.title')}
      aside={meter && <About meter={meter} />}
    >
      {meter ? (
        <Readings meter={meter} />
      ) : !meterId ? (
        <Empty icon="meter" title={words('meters.none')} />
      ) : error ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : (
        <Skeleton />
      )}
    </Page>
  )
}

function About({ meter }: { meter: MeterRow }) {
  const words = useWords(meterStaffWords, meterWords, tariffWords)
  const [replacing, setReplacing] = useState(false)
  const { code, utility, kind, multiplier, digits, registers, apportionable, last, usual, codes, held } = meter
  return (
    <>
      <Card title={words('meter.about')}>
        <Facts
          facts={[
            [words('meter.code'), code],
            codes.length > 1 ? [words('meter.codesBefore'), codes.slice(1).join('、')] : null,
            held > 0 ? [words('held.title'), words('meter.heldTag', { n: held })] : null,
            [words('meter.kind'), `${words(`utility.${utility}`)} · ${words(`meterKind.${kind}`)}`],
            [words('why.multiplier'), `× ${multiplier}`],
            [words('meter.digits'), String(digits)],
            registers.length > 0
              ? [words('meter.registers'), registers.map(one => words(`register.${one}`)).join(' · ')]
              : null,
            apportionable ? [words('meter.apportionable'), words('meter.yes')] : null,
            [words('walk.last'), last ? `${writeReading(last, words)} · ${last.readOn}` : words('meter.unread')],
            usual ? [words('meter.usual'), `${usual} ${unitOf(meter, words)}`] : null,
          ]}
        />
      </Card>
      <Button id="replace" look="quiet" onPress={() => setReplacing(true)}>
        {words('meter.replace')}
      </Button>
      {replacing && <ReplaceSheet meter={meter} onClose={() => setReplacing(false)} />}
    </>
  )
}

function Readings({ meter }: { meter: MeterRow }) {
  const { hat } = usePerson()
  const words = useWords(meterStaffWords, meterWords)
  const list = useList('meter.readings', { meterId: meter.meterId })
  const [wrong, setWrong] = useState<ReadingView | null>(null)
  const keeps = useRights(hat?.estateId)('meter.correct')
  const unit = unitOf(meter, words)
  const last = list.rows?.[0]
  return (
    <>
      <TrendCard meterId={meter.meterId} unit={unit} />
      <List
        list={{ ...list, rows: list.rows?.length ? [list.rows] : list.rows && [] }}
        empty={<Empty icon="meter" title={words('meter.unread')} />}
      >
        {rows => (
          <Card
            key="all"
            title={words('why.readings')}
            action={
              keeps &&
              last?.correctable && (
                <Button id="correct" small look="plain" onPress={() => setWrong(last)}>
                  {words('meter.correct')}
                </Button>
              )
            }
          >
            <Table
              id="reading"
              rows={rows}
              keyOf={one => one.readingId}
              columns={[
                {
                  id: 'on',
                  head: words('why.readOn'),
                  share: 1.5,
                  cell: one => `${one.readOn} · ${words(`kindOfReading.${one.kind}`)}`,
                },
                { id: 'previous', head: words('why.previous'), figure: true, cell: one => one.previous },
                { id: 'value', head: words('why.value'), figure: true, cell: one => one.value },
                { id: 'quantity', head: words('why.quantity'), figure: true, cell: one => `${one.quantity} ${unit}` },
                { id: 'period', head: words('meter.period'), figure: true, cell: one => one.forPeriod ?? one.period },
                { id: 'why', head: words('meter.reason'), cell: one => one.reason },
              ]}
            />
          </Card>
        )}
      </List>
      {list.rows?.some(one => one.photos.length > 0) && (
        <Section title={words('why.photo')}>
          <View className="card card--pad">
            <PhotoStrip photos={list.rows.flatMap(one => one.photos)} />
          </View>
        </Section>
      )}
      {wrong && <CorrectSheet meter={meter} reading={wrong} onClose={() => setWrong(null)} />}
    </>
  )
}
