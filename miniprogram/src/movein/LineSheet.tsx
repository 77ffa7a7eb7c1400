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

/** One line of the handover list: a priced item, or a deposit with its amount. */
export function LineSheet({ line, onKeep, onDrop, onClose }: Props) {
  const words = useWords(moveinStaffWords, tariffWords)
  const [kind, setKind] = useState<ChargeLine['kind']>(line?.kind ?? 'fee')
  const [zh, setZh] = useState(line?.zh ?? '')
  const [en, setEn] = useState(line?.en ?? '')
  const [item, setItem] = useState<Item>(line?.item ?? 'KEY')
  const [quantity, setQuantity] = useState(line?.quantity ?? '1')
  const [amount, setAmount] = useState(line?.amountFen ? writeYuan(line.amountFen) : '')
  const [wrong, setWrong] = useState(false)
  const keep = () => {
    const fits = kind === 'fee' ? QUANTITY.test(quantity) : AMOUNT.test(amount) && readYuan(amount) > 0
    if (!zh.trim() || !en.trim() || !fits) return setWrong(true)
    const chargeId = line?.chargeId ?? `line-${ulid(Date.now()).slice(-8).toLowerCase()}`
    const named = { chargeId, zh: zh.trim(), en: en.trim() }
    onKeep(
      kind === 'fee'
        ? { ...named, kind, item, quantity, amountFen: 0 }
        : { ...named, kind, item: null, quantity: '1', amountFen: readYuan(amount) },
    )
    onClose()
  }
  return (
    <Sheet title={words(line ? 'rules.line' : 'rules.addLine')} onClose={onClose}>
      <Field label={words('rules.lineKind')}>
        <Pills
          id="line-kind"
          choices={(['fee', 'deposit'] as const).map(value => ({ value, label: words(`rules.lineKind.${value}`) }))}
          value={kind}
          onChange={setKind}
        />
      </Field>
      <Line id="line-zh" label={words('rules.nameZh')} value={zh} max={30} onChange={setZh} />
      <Line id="line-en" label={words('rules.nameEn')} value={en} max={60} onChange={setEn} />
      {kind === 'fee' ? (
        <>
          <Field label={words('rules.lineItem')} hint={words('rules.lineItemHint')}>
            <Pills
              id="line-item"
              choices={ONE_OFF.map(value => ({ value, label: words(`item.${value}`) }))}
              value={item}
              onChange={setItem}
            />
          </Field>
          <Line
            id="line-quantity"
            kind="digit"
            label={words('rules.quantity')}
            value={quantity}
            max={13}
            onChange={setQuantity}
          />
        </>
      ) : (
        <Line
          id="line-amount"
          kind="digit"
          label={words('rules.amount')}
          hint="1000.00"
          value={amount}
          max={10}
          onChange={setAmount}
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
