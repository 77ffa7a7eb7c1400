import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { statementTable } from '../../../shared/ledger/statement-sheet'
import { useAsk } from '../app/ask'
import { serverTime } from '../app/call'
import { go } from '../app/go'
import { TakeButtons } from '../extract/TakeButtons'
import { daysOf, RANGES, type Range } from '../ledger/range'
import { StatementTable } from '../ledger/StatementTable'
import { ledgerWords } from '../ledger/words'
import { useWords } from '../ui/language'
import { Pills } from '../ui/parts'
import { ErrorState, Skeleton } from '../ui/states'
import { absolute } from '../ui/time'
import { type Look, whyUrl } from './look'
import { accountWords } from './words'
import './account.scss'

/** 台账 of the household, on the screen and on paper. */
export function HouseStatement({ house, reason }: Look) {
  const words = useWords(accountWords, ledgerWords)
  const [range, setRange] = useState<Range>('12')
  const days = daysOf(range)
  const { data, error, refetch } = useAsk(
    'ledger.statement',
    { houseId: house.houseId, reason, ...days },
    { freshMs: 60_000 },
  )
  return (
    <>
      <View className="tools">
        <Pills
          id="range"
          choices={RANGES.map(value => ({ value, label: words(`statement.range.${value}`) }))}
          value={range}
          onChange={setRange}
        />
        <View className="tools__buttons">
          <TakeButtons of="ledger.statement" table={statementTable} asked={{ houseId: house.houseId, ...days }} />
        </View>
      </View>
      <Text className="on-paper">
        {`${words('statement.title')} · ${house.label} · ${days.from} – ${days.to} · ${words('office.printedAt', { at: absolute(serverTime()) })}`}
      </Text>
      {!data && (error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <Skeleton />)}
      {data && <StatementTable statement={data} onBill={billId => go(whyUrl(house.houseId, billId))} />}
    </>
  )
}
