import { Text, View } from '@tarojs/components'
import { useAsk } from '../app/ask'
import { useWords } from '../ui/language'
import { Card } from '../ui/parts'
import { meterWords } from './words'

/** What a meter counted month by month: a bar and a figure each. */
export function TrendCard({ meterId, unit }: { meterId: string; unit: string }) {
  const words = useWords(meterWords)
  const { data } = useAsk('meter.trend', { meterId })
  const months = data?.items[0]?.months ?? []
  if (months.length === 0) return null
  const most = Math.max(...months.map(one => Number(one.quantity)), 0.001)
  return (
    <Card title={words('meter.trend', { unit })} id="trend">
      <View className="months">
        {months.map(({ period, quantity, estimated }) => (
          <View key={period} className="months__month">
            <Text className="months__figure">{quantity}</Text>
            <View className="months__space">
              <View
                className={`months__bar ${estimated ? 'months__bar--estimated' : ''}`}
                style={{ height: `${Math.max(2, (100 * Math.max(0, Number(quantity))) / most)}%` }}
              />
            </View>
            <Text className="months__name">{words('meter.month', { n: Number(period.slice(5)) })}</Text>
          </View>
        ))}
      </View>
    </Card>
  )
}
