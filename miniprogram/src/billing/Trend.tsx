import { Text, View } from '@tarojs/components'
import type { TrendRow } from '../../../shared/billing/contract'
import { yuan } from '../app/amount'
import { useAsk } from '../app/ask'
import { meterWords } from '../meter/words'
import { spoken } from '../platform/spoken'
import { tariffWords } from '../tariff/words'
import { useWords } from '../ui/language'
import { Card } from '../ui/parts'
import type { Say } from '../ui/say'
import { Empty, ErrorState, Skeleton } from '../ui/states'
import { unitOf } from './items'
import { type BillingWord, billingWords } from './words'

const SHOWN = 12
interface Props {
  houseId: string
  /** Only this item; else every metered one. */
  item?: string
  reason?: string
}
/** What a house used, period by period, as bars of our own: each says its figure in words too. */
export function Trend({ houseId, item, reason }: Props) {
  const words = useWords(billingWords, tariffWords)
  const { data, error, refetch } = useAsk('billing.trend', { houseId, ...(reason && { reason }) }, { freshMs: 60_000 })
  if (!data && error) return <ErrorState error={error} onRetry={() => void refetch()} />
  if (!data) return <Skeleton rows={1} />
  const items = [...new Set(data.items.map(row => row.item))].filter(one => !item || one === item)
  if (!items.length)
    return item ? null : (
      <Card title={words('fees.trend')}>
        <Empty icon="list" title={words('trend.none')} next={words('trend.noneNext')} />
      </Card>
    )
  return (
    <>
      {items.map(one => (
        <Card key={one} id={`trend-${one}`} title={`${words('fees.trend')} · ${words(`item.${one}`)}`}>
          <Bars rows={data.items.filter(row => row.item === one).slice(-SHOWN)} />
        </Card>
      ))}
    </>
  )
}

function Bars({ rows }: { rows: TrendRow[] }) {
  const words = useWords(billingWords, meterWords)
  const most = Math.max(...rows.map(row => Number(row.quantity)), 0)
  const [before, last] = rows.slice(-2)
  return (
    <View className="trend">
      {last && before && (
        <Text className="trend__says">{change(Number(before.quantity), Number(last.quantity), words)}</Text>
      )}
      <View className="trend__bars">
        {rows.map((row, index) => {
          const share = most > 0 ? Math.max(0, Number(row.quantity)) / most : 0
          const facts = { period: row.period, quantity: row.quantity, amount: yuan(row.amountFen) }
          return (
            <View
              key={row.period}
              className={`trend__bar ${index === rows.length - 1 ? 'trend__bar--last' : ''}`}
              {...spoken({ role: 'img', label: words('trend.bar', { ...facts, unit: unitOf(row.item, words) }) })}
            >
              <Text className="trend__figure">{row.quantity}</Text>
              <View className="trend__stem" style={{ height: `${Math.round(share * 96) + 2}px` }} />
              <Text className="trend__period">{row.period.slice(2)}</Text>
            </View>
          )
        })}
      </View>
    </View>
  )
}

function change(before: number, last: number, words: Say<BillingWord>): string {
  if (before <= 0 || before === last) return before === last ? words('trend.same') : ''
  const percent = `${Math.round((Math.abs(last - before) / before) * 100)}%`
  return words(last > before ? 'trend.more' : 'trend.less', { percent })
}
