import { View } from '@tarojs/components'
import { useState } from 'react'
import { ITEMS } from '../../../shared/tariff/schema'
import { useCommand } from '../app/command'
import { useDraft } from '../app/draft'
import { go, told } from '../app/go'
import { DayLine, Field, Line } from '../ui/fields'
import { useWords } from '../ui/language'
import { Button, Icon, Pills, Section } from '../ui/parts'
import { Refused } from '../ui/states'
import { EffectNote } from './EffectNote'
import { PriceFields } from './PriceFields'
import { blankPrice, MODELS, NotANumber, type PriceDraft, priceOf, scopeOf } from './price-draft'
import { tariffStaffWords } from './staff-words'
import { tariffWords } from './words'

/** A new version of a price; it counts for nothing until somebody else approves it. */
export function ProposeForm({ estateId }: { estateId: string }) {
  const words = useWords(tariffStaffWords, tariffWords)
  const { draft, change, discard } = useDraft('price', blankPrice)
  const { run, busy, refusal } = useCommand('tariff.request', { firstId: draft.requestId, fields: tariffStaffWords })
  const [wrong, setWrong] = useState<NotANumber | null>(null)
  const ready = readyOf(draft)
  const propose = async () => {
    setWrong(null)
    try {
      const { item, effectiveFrom } = draft
      const done = await run({ estateId, item, price: priceOf(draft), scope: scopeOf(draft), effectiveFrom })
      if (!done) return
      discard()
      change({ ...blankPrice, item, model: draft.model })
      told(words('prices.proposed'))
      go(`/packages/books/price/index?tariffId=${done.tariffId}`)
    } catch (error) {
      if (!(error instanceof NotANumber)) throw error
      setWrong(error)
    }
  }
  return (
    <Section title={words('prices.propose')}>
      <View className="card card--pad" id="propose">
        <What draft={draft} change={change} />
        <PriceFields draft={draft} change={change} />
        <DayLine
          id="effective-from"
          label={words('prices.effectiveFrom')}
          value={draft.effectiveFrom}
          onChange={effectiveFrom => change({ effectiveFrom })}
        />
        <Field label={words('prices.onlyFloors')}>
          <View className="fields">
            <Line
              id="floor-from"
              kind="digit"
              hint={words('prices.bandFrom')}
              value={draft.floorFrom}
              onChange={floorFrom => change({ floorFrom })}
            />
            <Line
              id="floor-to"
              kind="digit"
              hint={words('prices.bandTo')}
              value={draft.floorTo}
              onChange={floorTo => change({ floorTo })}
            />
          </View>
        </Field>
        <Line id="types" label={words('prices.onlyTypes')} value={draft.types} onChange={types => change({ types })} />
        {ready && <EffectNote proposed={{ estateId, ...ready }} />}
        {wrong && (
          <View className="refused" id="wrong">
            <Icon name="alert" />
            {wrong.most
              ? words('prices.tooPrecise', { field: words(wrong.field), most: wrong.most })
              : words('prices.badNumber', { field: words(wrong.field) })}
          </View>
        )}
        <Refused refusal={refusal} />
        <Button id="propose-send" busy={busy} onPress={() => void propose()}>
          {words('prices.proposeSend')}
        </Button>
      </View>
    </Section>
  )
}

/** What is typed, once it is a whole price with its day. */
function readyOf(draft: PriceDraft) {
  if (!draft.effectiveFrom) return null
  try {
    const { item, effectiveFrom } = draft
    return { item, price: priceOf(draft), scope: scopeOf(draft), effectiveFrom }
  } catch (error) {
    if (error instanceof NotANumber) return null
    throw error
  }
}
/** Which item, and by which model it is priced. */
function What({ draft, change }: Parameters<typeof PriceFields>[0]) {
  const words = useWords(tariffStaffWords, tariffWords)
  const models = MODELS[draft.item]
  return (
    <>
      <Field label={words('prices.item')}>
        <Pills
          id="item"
          choices={ITEMS.map(value => ({ value, label: words(`item.${value}`) }))}
          value={draft.item}
          onChange={item => change({ item, model: MODELS[item][0] ?? 'FIXED' })}
        />
      </Field>
      {models.length > 1 && (
        <Field label={words('prices.model')}>
          <Pills
            id="model"
            choices={models.map(value => ({ value, label: words(`prices.model.${value}`) }))}
            value={draft.model}
            onChange={model => change({ model })}
          />
        </Field>
      )}
    </>
  )
}
