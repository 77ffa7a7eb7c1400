import { Text, View } from '@tarojs/components'
import type { Explanation } from '../../../shared/billing/contract'
import type { LineInputs } from '../../../shared/billing/line'
import { daysLate } from '../../../shared/billing/penalty'
import { yuan } from '../app/amount'
import { usePerson } from '../app/person'
import { type MeterWord, meterWords } from '../meter/words'
import { useWords } from '../ui/language'
import { Card } from '../ui/parts'
import type { Say } from '../ui/say'
import { Facts } from '../ui/Table'
import { type Fact, monthFacts, soldFact } from './month-facts'
import { SharedWhy } from './SharedWhy'
import { TiersWhy } from './TiersWhy'
import { type BillingWord, billingWords } from './words'

interface Props {
  line: Explanation['lines'][number]
  item: string
  photos: Explanation['photos']
}
/** One line of a bill: the formula in words, then everything it was made of. */
export function LineWhy({ line, item, photos }: Props) {
  const { language } = usePerson()
  const words = useWords(billingWords, meterWords)
  const { inputs } = line
  return (
    <>
      <Card title={words('why.how')} id="line">
        <Text className="formula">{line.formula[language]}</Text>
        <Plain inputs={inputs} words={words} />
      </Card>
      {(inputs.model === 'TIERS' || inputs.model === 'TIME_OF_USE') && (
        <TiersWhy inputs={inputs} item={item} photos={photos} />
      )}
      {inputs.model === 'APPORTION' && <SharedWhy inputs={inputs} item={item} />}
    </>
  )
}

/** The numbers of the models that need no table. */
function factsOf(inputs: LineInputs, words: Say<BillingWord | MeterWord>): Fact[] {
  switch (inputs.model) {
    case 'AREA':
      return [
        [words('why.area'), `${inputs.area} m²`],
        [words('why.price'), `¥${inputs.unitPrice}`],
        ...monthFacts(inputs.month, words),
      ]
    case 'FIXED':
      return [[words('why.monthFee'), yuan(inputs.monthFen)], ...monthFacts(inputs.month, words)]
    case 'PER_DAY':
      return [
        [words('why.dayFee'), yuan(inputs.dayFen)],
        [words('why.days'), String(inputs.days)],
        soldFact(inputs.transfer ?? null, words),
      ]
    case 'FLOOR':
      return [
        [words('why.floor'), String(inputs.floor)],
        ...inputs.bands.map(({ from, to, amountFen }): Fact => [words('why.floors', { from, to }), yuan(amountFen)]),
        ...monthFacts(inputs.month, words),
      ]
    case 'UNIT':
      return [
        [words('why.quantity'), inputs.quantity],
        [words('why.price'), `¥${inputs.unitPrice}`],
      ]
    case 'REPAIR':
      return [
        [words('why.materials'), yuan(inputs.materialsFen)],
        [words('why.hours'), inputs.hours],
        [words('why.hourlyRate'), `¥${inputs.hourlyRate}`],
      ]
    case 'OPENING':
      return [[words('why.note'), inputs.note]]
    case 'REVERSED':
      return [[words('why.note'), inputs.reason]]
    case 'TAKEN_BACK':
      return [
        [words('why.takenBack'), yuan(inputs.takenFen)],
        [words('why.stillHeld'), yuan(inputs.heldFen)],
      ]
    case 'PENALTY':
      return [
        [words('why.principal'), yuan(inputs.principalFen)],
        [words('why.due'), inputs.dueOn],
        [words('why.rate'), inputs.dailyRate],
        ...inputs.parts.map(
          ({ amountFen, on }): Fact => [words('why.late', { day: on, n: daysLate(inputs.dueOn, on) }), yuan(amountFen)],
        ),
        inputs.billedFen > 0 ? [words('why.billedBefore'), yuan(inputs.billedFen)] : null,
      ]
    case 'TIERS':
    case 'TIME_OF_USE':
    case 'APPORTION':
      return []
  }
}
function Plain({ inputs, words }: { inputs: LineInputs; words: Say<BillingWord | MeterWord> }) {
  const facts = factsOf(inputs, words)
  return facts.length > 0 ? (
    <View className="line-facts">
      <Facts facts={facts} />
    </View>
  ) : null
}
