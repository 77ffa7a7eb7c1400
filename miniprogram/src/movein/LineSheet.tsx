import { View } from '@tarojs/components'
import { useState } from 'react'
import { ulid } from '../../../shared/id'
import { readYuan, writeYuan } from '../../../shared/money/decimal'
import type { ChargeLine } from '../../../shared/movein/schema'
import { type Item, ONE_OFF } from '../../../shared/tariff/schema'
import { tariffWords } from '../tariff/words'
import { Field, Line } from '../ui/fields'
import { useWords } from '../ui/language'
import { Button, Icon, Pills } from '../ui/parts'
import { Sheet } from '../ui/states'
import { moveinStaffWords } from './staff-words'

interface Props {
  /** Null: a new one. */
  line: ChargeLine | null
  onKeep(line: ChargeLine): void
  onDrop(chargeId: string): void
  onClose(): void
}
const QUANTITY = /^\d{1,9}(\.\d{1,3})?$/
const AMOUNT = /^\d{1,7}(\.\d{1,2})?$/

const typedOf = (line: ChargeLine | null) => ({
  kind: line?.kind ?? ('fee' as ChargeLine['kind']),
  zh: line?.zh ?? '',
  en: line?.en ?? '',
  item: line?.item ?? ('KEY' as Item),
  quantity: line?.quantity ?? '1',
  amount: line?.amountFen ? writeYuan(line.amountFen) : '',
})
type Typed = ReturnType<typeof typedOf>
/** The line as typed; null when a name is missing or the number is none. */
function lineOf({ kind, zh, en, item, quantity, amount }: Typed, chargeId?: string): ChargeLine | null {
  const fits = kind === 'fee' ? QUANTITY.test(quantity) : AMOUNT.test(amount) && readYuan(amount) > 0
  if (!zh.trim() || !en.trim() || !fits) return null
  const named = {
    chargeId: chargeId ?? `line-${ulid(Date.now()).slice(-8).toLowerCase()}`,
    zh: zh.trim(),
    en: en.trim(),
  }
  return kind === 'fee'
    ? { ...named, kind, item, quantity, amountFen: 0 }
    : { ...named, kind, item: null, quantity: '1', amountFen: readYuan(amount) }
}

/** One line of the handover list: a priced item, or a deposit with its amount. */
export function LineSheet({ line, onKeep, onDrop, onClose }: Props) {
  const words = useWords(moveinStaffWords, tariffWords)
  const [typed, setTyped] = useState(() => typedOf(line))
  const change = (part: Partial<Typed>) => setTyped(before => ({ ...before, ...part }))
  const [wrong, setWrong] = useState(false)
  const { kind } = typed
  const keep = () => {
    const kept = lineOf(typed, line?.chargeId)
    if (!kept) return setWrong(true)
    onKeep(kept)
    onClose()
  }
  return (
    <Sheet title={words(line ? 'rules.line' : 'rules.addLine')} onClose={onClose}>
      <Field label={words('rules.lineKind')}>
        <Pills
          id="line-kind"
          choices={(['fee', 'deposit'] as const).map(value => ({ value, label: words(`rules.lineKind.${value}`) }))}
          value={kind}
          onChange={value => change({ kind: value })}
        />
      </Field>
      <Line id="line-zh" label={words('rules.nameZh')} value={typed.zh} max={30} onChange={zh => change({ zh })} />
      <Line id="line-en" label={words('rules.nameEn')} value={typed.en} max={60} onChange={en => change({ en })} />
      {kind === 'fee' ? (
        <>
          <Field label={words('rules.lineItem')} hint={words('rules.lineItemHint')}>
            <Pills
              id="line-item"
              choices={ONE_OFF.map(value => ({ value, label: words(`item.${value}`) }))}
              value={typed.item}
              onChange={item => change({ item })}
            />
          </Field>
          <Line
            id="line-quantity"
            kind="digit"
            label={words('rules.quantity')}
            value={typed.quantity}
            max={13}
            onChange={quantity => change({ quantity })}
          />
        </>
      ) : (
        <Line
          id="line-amount"
          kind="digit"
          label={words('rules.amount')}
          hint="1000.00"
          value={typed.amount}
          max={10}
          onChange={amount => change({ amount })}
        />
      )}
      {wrong && (
        <View className="refused" id="wrong">
          <Icon name="alert" />
          {words('rules.lineWrong')}
        </View>
      )}
      <View className="actions-row">
        <Button id="line-keep" onPress={keep}>
          {words('rules.lineKeep')}
        </Button>
        {line && (
          <Button
            id="line-drop"
            look="danger"
            onPress={() => {
              onDrop(line.chargeId)
              onClose()
            }}
          >
            {words('rules.drop')}
          </Button>
        )}
      </View>
    </Sheet>
  )
}
