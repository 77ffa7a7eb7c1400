import { Text, View } from '@tarojs/components'
import type { LineInputs } from '../../../shared/billing/line'
import { exact, fenOf } from '../../../shared/money/decimal'
import { tierParts } from '../../../shared/tariff/tiers'
import { yuan } from '../app/amount'
import { PhotoStrip } from '../file/PhotoField'
import { meterWords } from '../meter/words'
import { tariffWords } from '../tariff/words'
import { useWords } from '../ui/language'
import { Card } from '../ui/parts'
import { Table } from '../ui/Table'
import { unitOf } from './items'
import { RegistersWhy } from './RegistersWhy'
import { billingWords } from './words'

interface Props {
  inputs: Extract<LineInputs, { model: 'TIERS' | 'TIME_OF_USE' }>
  item: string
  photos: { fileId: string; url: string }[]
}
/** The readings a metered line rests on, with their photos, and how its quantity falls into the year's tiers. */
export function TiersWhy({ inputs, item, photos }: Props) {
  const words = useWords(billingWords, meterWords, tariffWords)
  const unit = unitOf(item, words)
  const own = new Set(inputs.readings.flatMap(reading => reading.photo ?? []))
  const shown = photos.filter(photo => own.has(photo.fileId))
  const after = exact(inputs.ytdBefore).plus(inputs.quantity).toFixed()
  return (
    <>
      <Card title={`${words('why.readings')} · ${words('why.meter', { code: inputs.meter })}`} id="readings">
        {inputs.readings.length === 0 && <View className="prose">{words('why.noReadings')}</View>}
        <Table
          id="reading"
          rows={inputs.readings}
          keyOf={reading => reading.readingId}
          columns={[
            {
              id: 'on',
              head: words('why.readOn'),
              share: 1.4,
              cell: reading => `${reading.readOn} · ${words(`kindOfReading.${reading.kind}`)}`,
            },
            { id: 'previous', head: words('why.previous'), figure: true, cell: reading => reading.previous },
            { id: 'value', head: words('why.value'), figure: true, cell: reading => reading.value },
            { id: 'times', head: words('why.multiplier'), figure: true, cell: reading => `× ${reading.multiplier}` },
            {
              id: 'quantity',
              head: words('why.quantity'),
              figure: true,
              cell: reading => `${reading.quantity} ${unit}`,
            },
          ]}
        />
        {shown.length > 0 && (
          <View className="line-photos">
            <Text className="hint">{words('why.photo')}</Text>
            <PhotoStrip photos={shown} />
          </View>
        )}
      </Card>
      {inputs.model === 'TIME_OF_USE' && <RegistersWhy inputs={inputs} unit={unit} />}
      <Card title={words(inputs.model === 'TIERS' ? 'why.tiers' : 'why.adders')} id="tiers">
        <Table
          id="tier"
          rows={tiersOf(inputs)}
          keyOf={tier => String(tier.n)}
          columns={[
            { id: 'tier', head: words('why.tiers'), cell: tier => words('why.tier', { n: tier.n }) },
            {
              id: 'range',
              head: words('why.range'),
              cell: tier =>
                tier.to ? `${tier.from}–${tier.to} ${unit}` : `${words('why.over', { from: tier.from })} ${unit}`,
            },
            { id: 'price', head: words('why.price'), figure: true, cell: tier => `¥${tier.price}` },
            {
              id: 'here',
              head: words('why.inThisBill'),
              figure: true,
              cell: tier => (tier.quantity ? `${tier.quantity} ${unit}` : '—'),
            },
            {
              id: 'amount',
              head: words('why.amountHere'),
              figure: true,
              cell: tier => (tier.quantity ? yuan(fenOf(exact(tier.quantity).times(tier.price))) : '—'),
            },
          ]}
        />
        <Text className="hint">{words('why.ytd', { before: inputs.ytdBefore, quantity: inputs.quantity, after })}</Text>
      </Card>
    </>
  )
}

function tiersOf(inputs: Props['inputs']) {
  const { bounds, ytdBefore, quantity } = inputs
  const prices = inputs.model === 'TIERS' ? inputs.prices : inputs.adders
  const parts = tierParts(ytdBefore, quantity, { bounds, prices })
  return prices.map((price, index) => ({
    n: index + 1,
    from: bounds[index - 1] ?? '0',
    to: bounds[index],
    price,
    quantity: parts.find(part => part.tier === index + 1)?.quantity,
  }))
}
