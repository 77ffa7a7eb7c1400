import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { addDays, firstDay, type Period, periodOf, today } from '../../../shared/calendar/day'
import type { Ageing } from '../../../shared/ledger/contract'
import { ageName } from '../../../shared/ledger/tables'
import { yuan } from '../app/amount'
import { useAsk } from '../app/ask'
import { serverTime } from '../app/call'
import { usePerson } from '../app/person'
import { useRights } from '../app/rights'
import { useWords } from '../ui/language'
import { Page } from '../ui/Page'
import { Card, Pills, Section } from '../ui/parts'
import { Empty, ErrorState, Skeleton } from '../ui/states'
import { Facts } from '../ui/Table'
import { Houses } from './ArrearsHouses'
import { ledgerStaffWords } from './staff-words'
import './ledger.scss'

/** What is owed by how long and by whom, and how much of what was billed came in. */
export function ArrearsScreen() {
  const { hat } = usePerson()
  const words = useWords(ledgerStaffWords)
  const estateId = hat?.estateId ?? ''
  const measures = useRights(hat?.estateId)('ledger.ageing')
  return (
    <Page id="arrears" title={words('arrears.title')} aside={hat && measures && <Collected estateId={estateId} />}>
      {hat && measures && <Sums estateId={estateId} />}
      {hat && <Houses estateId={estateId} />}
    </Page>
  )
}
function Sums({ estateId }: { estateId: string }) {
  const words = useWords(ledgerStaffWords)
  const { data, error, refetch } = useAsk('ledger.ageing', { estateId })
  if (!data) return error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <Skeleton />
  return (
    <>
      <View className="numbers" id="arrears-sums">
        <View className="number">
          <Text className="due__label">{words('arrears.total')}</Text>
          <Text className="number__value">{yuan(data.totalFen)}</Text>
        </View>
        <View className={`number ${data.overdueFen > 0 ? 'number--bad' : ''}`}>
          <Text className="due__label">{words('arrears.overdue')}</Text>
          <Text className="number__value">{yuan(data.overdueFen)}</Text>
        </View>
      </View>
      <Card title={words('arrears.ages')} id="ages">
        {data.totalFen === 0 ? <Empty title={words('arrears.none')} /> : <Ages ageing={data} />}
      </Card>
    </>
  )
}

/** A bar an age, with its amount in words. */
function Ages({ ageing }: { ageing: Ageing }) {
  const { language } = usePerson()
  const most = Math.max(...ageing.items.map(one => one.amountFen), 1)
  return (
    <View className="ages">
      {ageing.items.map(({ age, amountFen }) => (
        <View key={age} className="ages__row">
          <Text className="ages__label">{ageName(age, language)}</Text>
          <View className="ages__track">
            <View
              className={`ages__bar ${age === 'NOT_DUE' ? '' : 'ages__bar--late'}`}
              style={{ width: `${Math.round((Math.max(0, amountFen) * 100) / most)}%` }}
            />
          </View>
          <Text className="ages__amount">{yuan(amountFen)}</Text>
        </View>
      ))}
    </View>
  )
}

const before = (period: Period): Period => periodOf(addDays(firstDay(period), -1))

/** The three rates of a period; nothing to divide by reads “—”. */
function Collected({ estateId }: { estateId: string }) {
  const words = useWords(ledgerStaffWords)
  const present = periodOf(today(serverTime()))
  const [period, setPeriod] = useState(present)
  const { data, error, refetch } = useAsk('ledger.collection', { estateId, period })
  const periods = [before(before(present)), before(present), present]
  return (
    <Section title={words('arrears.rates')}>
      <View className="section">
        <Pills
          id="rates"
          choices={periods.map(value => ({ value, label: value }))}
          value={period}
          onChange={setPeriod}
        />
      </View>
      {!data && (error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <Skeleton rows={1} />)}
      {data && (
        <Card id="collection">
          <Facts
            facts={[
              [words('arrears.current'), data.current ?? '—'],
              [words('arrears.recovery'), data.recovery ?? '—'],
              [words('arrears.combined'), data.combined ?? '—'],
              [words('arrears.billed'), yuan(data.billedFen)],
              [words('arrears.waived'), yuan(data.waivedFen)],
              [words('arrears.collected'), yuan(data.collectedFen)],
              [words('arrears.opening'), yuan(data.openingArrearsFen)],
              [words('arrears.recovered'), yuan(data.recoveredFen)],
            ]}
          />
          <Text className="hint">{words('arrears.why')}</Text>
        </Card>
      )}
    </Section>
  )
}
