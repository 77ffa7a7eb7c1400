import { View } from '@tarojs/components'
import { useState } from 'react'
import { useAsk } from '../app/ask'
import { go } from '../app/go'
import { mayCall } from '../app/rights'
import { useHouseChoice } from '../billing/HouseChoice'
import { peopleWords } from '../people/words'
import { Field } from '../ui/fields'
import { useWords } from '../ui/language'
import { Page } from '../ui/Page'
import { Pills } from '../ui/parts'
import { Empty, ErrorState, Skeleton } from '../ui/states'
import { daysOf, RANGES, type Range } from './range'
import { StatementTable } from './StatementTable'
import { WorkbookButton } from './WorkbookButton'
import { ledgerWords } from './words'

/** An owner's own statement. */
export function OwnStatement() {
  const words = useWords(ledgerWords, peopleWords)
  const { house, choice, foreign } = useHouseChoice(({ role }) => mayCall('ledger.statement', [role]))
  const [range, setRange] = useState<Range>('12')
  const houseId = house?.houseId ?? ''
  const { data, error, refetch } = useAsk(
    'ledger.statement',
    { houseId, ...daysOf(range) },
    { enabled: Boolean(houseId) },
  )
  return (
    <Page id="statement" title={words('statement.title')}>
      {choice}
      <Field label={words('statement.range')}>
        <View className="tools">
          <Pills
            id="range"
            choices={RANGES.map(value => ({ value, label: words(`statement.range.${value}`) }))}
            value={range}
            onChange={setRange}
          />
          {houseId && <WorkbookButton of={{ houseId, ...daysOf(range) }} />}
        </View>
      </Field>
      {!houseId && !foreign && <Empty icon="home" title={words('invite.noHouse')} />}
      {houseId && !data && (error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <Skeleton />)}
      {data && <StatementTable statement={data} onBill={billId => go(`/packages/owner/bill/index?billId=${billId}`)} />}
    </Page>
  )
}
