import { Text } from '@tarojs/components'
import { type LineInputs, lineFen } from '../../../shared/billing/line'
import { exact } from '../../../shared/money/decimal'
import { shareOf } from '../../../shared/tariff/apportion'
import { yuan } from '../app/amount'
import { meterWords } from '../meter/words'
import { tariffWords } from '../tariff/words'
import { useWords } from '../ui/language'
import { Card } from '../ui/parts'
import { Facts } from '../ui/Table'
import { unitOf } from './items'
import { type Fact, monthFacts } from './month-facts'
import { billingWords } from './words'

const SIX_DECIMALS = 1_000_000
/** What the estate shared this cycle and this house's part of it: quantity, price, amount, weights, remainder. */
export function SharedWhy({ inputs, item }: { inputs: Extract<LineInputs, { model: 'APPORTION' }>; item: string }) {
  const words = useWords(billingWords, meterWords, tariffWords)
  const { quantity, unitPrice, weight, basis, month } = inputs
  const { totalFen, weightSum, remainingFen } = inputs.apportionment
  const all = exact(weightSum).div(SIX_DECIMALS)
  const measure = basis === 'AREA' ? ' m²' : ''
  const percent = all.gt(0) ? `${exact(weight).times(100).div(all).toFixed(4)}%` : '—'
  return (
    <Card title={words('why.shared')} id="shared">
      <Facts
        facts={[
          [words('why.sharedQuantity'), `${quantity} ${unitOf(item, words)}`],
          [words('why.price'), `¥${unitPrice}`],
          [words('why.sharedAmount'), yuan(totalFen)],
          [words('why.basis'), words(`basis.${basis}`)],
          [words('why.ownWeight'), `${weight}${measure}`],
          [words('why.allWeights'), `${all.toFixed()}${measure}`],
          [words('why.share'), percent],
          [words('why.ownShare'), yuan(shareOf(inputs.apportionment, inputs))],
          ...(month ? [...monthFacts(month, words), [words('why.ownPart'), yuan(lineFen(inputs))] as Fact] : []),
        ]}
      />
      {remainingFen > 0 && <Text className="hint">{words('why.remainder', { n: remainingFen })}</Text>}
    </Card>
  )
}
