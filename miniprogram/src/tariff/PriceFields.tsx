import { View } from '@tarojs/components'
import { REGISTERS } from '../../../shared/tariff/schema'
import { pressable } from '../platform/spoken'
import { Field, Line } from '../ui/fields'
import { useWords } from '../ui/language'
import { Icon, LinkText, Pills } from '../ui/parts'
import type { PriceDraft } from './price-draft'
import { tariffStaffWords } from './staff-words'
import { tariffWords } from './words'

interface Props {
  draft: PriceDraft
  change(part: Partial<PriceDraft>): void
}
/** What a price is made of, by its model. */
export function PriceFields({ draft, change }: Props) {
  const words = useWords(tariffStaffWords, tariffWords)
  const { model } = draft
  if (model === 'TIERS') return <Tiers draft={draft} change={change} />
  if (model === 'TIME_OF_USE')
    return (
      <>
        {REGISTERS.map(register => (
          <Line
            key={register}
            id={`register-${register}`}
            label={words('prices.unit.TIME_OF_USE', { register: words(`register.${register}`) })}
            kind="digit"
            value={draft.registers[register] ?? ''}
            onChange={price => change({ registers: { ...draft.registers, [register]: price } })}
          />
        ))}
      </>
    )
  if (model === 'FLOOR') return <Bands draft={draft} change={change} />
  return (
    <>
      <Line
        id="unit-price"
        label={words(`prices.unit.${model}`)}
        kind="digit"
        hint="2.80"
        max={16}
        value={draft.price}
        onChange={price => change({ price })}
      />
      {model === 'APPORTION' && (
        <>
          <Field label={words('prices.basis')}>
            <Pills
              id="basis"
              choices={(['AREA', 'HOUSEHOLD', 'USAGE'] as const).map(value => ({
                value,
                label: words(`basis.${value}`),
              }))}
              value={draft.basis === 'FIXED_RATIO' ? null : draft.basis}
              onChange={basis => change({ basis })}
            />
          </Field>
          <Field label={words('prices.source')}>
            <Pills
              id="source"
              choices={(['COMMON_METERS', 'MASTER_MINUS_SUBS'] as const).map(value => ({
                value,
                label: words(`prices.source.${value}`),
              }))}
              value={draft.source}
              onChange={source => change({ source })}
            />
          </Field>
        </>
      )}
    </>
  )
}

const RemoveRow = ({ id, onPress }: { id: string; onPress(): void }) => {
  const words = useWords(tariffStaffWords)
  return (
    <View id={id} className="sheet__close" {...pressable(onPress, { label: words('prices.removeRow') })}>
      <Icon name="close" />
    </View>
  )
}

function Tiers({ draft: { tiers }, change }: Props) {
  const words = useWords(tariffStaffWords, tariffWords)
  const put = (index: number, part: Partial<(typeof tiers)[number]>) =>
    change({ tiers: tiers.map((tier, n) => (n === index ? { ...tier, ...part } : tier)) })
  return (
    <Field label={words('why.tiers')}>
      {tiers.map((tier, index) => {
        const last = index === tiers.length - 1
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a tier is its place
          <View key={index} className="fields">
            <Line
              id={`tier-to-${index}`}
              kind="digit"
              hint={words(last ? 'prices.tierLast' : 'prices.tierTo')}
              value={last ? '' : tier.to}
              onChange={to => !last && put(index, { to })}
            />
            <Line
              id={`tier-price-${index}`}
              kind="digit"
              hint={words('prices.tierPrice')}
              value={tier.price}
              onChange={price => put(index, { price })}
            />
            {tiers.length > 1 && (
              <RemoveRow
                id={`tier-remove-${index}`}
                onPress={() => change({ tiers: tiers.filter((_, n) => n !== index) })}
              />
            )}
          </View>
        )
      })}
      <LinkText id="tier-add" onPress={() => change({ tiers: [...tiers, { to: '', price: '' }] })}>
        {words('prices.addRow')}
      </LinkText>
    </Field>
  )
}

function Bands({ draft: { bands }, change }: Props) {
  const words = useWords(tariffStaffWords)
  const put = (index: number, part: Partial<(typeof bands)[number]>) =>
    change({ bands: bands.map((band, n) => (n === index ? { ...band, ...part } : band)) })
  return (
    <Field label={words('why.bands')}>
      {bands.map((band, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a band is its place
        <View key={index} className="fields">
          {(['from', 'to', 'amount'] as const).map(part => (
            <Line
              key={part}
              id={`band-${part}-${index}`}
              kind="digit"
              hint={words(part === 'from' ? 'prices.bandFrom' : part === 'to' ? 'prices.bandTo' : 'prices.bandAmount')}
              value={band[part]}
              onChange={value => put(index, { [part]: value })}
            />
          ))}
          {bands.length > 1 && (
            <RemoveRow
              id={`band-remove-${index}`}
              onPress={() => change({ bands: bands.filter((_, n) => n !== index) })}
            />
          )}
        </View>
      ))}
      <LinkText id="band-add" onPress={() => change({ bands: [...bands, { from: '', to: '', amount: '' }] })}>
        {words('prices.addRow')}
      </LinkText>
    </Field>
  )
}
