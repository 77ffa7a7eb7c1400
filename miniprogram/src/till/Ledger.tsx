import { Text, View } from '@tarojs/components'
import { yuan } from '../app/amount'
import { useAsk } from '../app/ask'
import { go } from '../app/go'
import { pageUrl } from '../app/noun'
import type { FoundHouse } from '../estate/HouseFinder'
import { daysOf } from '../ledger/range'
import { ledgerWords } from '../ledger/words'
import { tariffWords } from '../tariff/words'
import { useWords } from '../ui/language'
import { Card, LinkText, Row } from '../ui/parts'
import { Empty, ErrorState, Skeleton } from '../ui/states'
import { day } from '../ui/time'
import { tillWords } from './words'

const SHOWN = 12
/** 台账 at a glance, the newest first; the whole of it is a page of its own. */
export function Ledger({ house: { houseId, label } }: { house: FoundHouse }) {
  const words = useWords(tillWords, ledgerWords, tariffWords)
  const asked = { houseId, reason: words('take.reason'), ...daysOf('12') }
  const { data, error, refetch } = useAsk('ledger.statement', asked, { freshMs: 10_000 })
  const all = (
    <LinkText
      id="ledger-all"
      onPress={() => go(pageUrl('cashier/household', { houseId, label: encodeURIComponent(label), show: 'statement' }))}
    >
      {words('take.ledgerAll')}
    </LinkText>
  )
  return (
    <Card id="ledger" title={words('take.ledger')} action={all}>
      {!data && (error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <Skeleton />)}
      {data && (
        <View className="take__sum">
          <Text className="due__label">{words('take.balance')}</Text>
          <Text className="figure">{yuan(data.closingFen)}</Text>
        </View>
      )}
      {data?.items.length === 0 && <Empty icon="list" title={words('take.ledgerNone')} />}
      {data?.items
        .slice(-SHOWN)
        .reverse()
        .map(row => (
          <Row
            key={`${row.reference}-${row.at}-${row.kind}`}
            title={[words(`entry.${row.kind}`), (row.item && words.maybe(`item.${row.item}`)) || row.note]
              .filter(Boolean)
              .join(' · ')}
            detail={[day(row.at), row.period].filter(Boolean).join(' · ')}
            end={<Text className="figure">{yuan(row.amountFen)}</Text>}
          />
        ))}
    </Card>
  )
}
