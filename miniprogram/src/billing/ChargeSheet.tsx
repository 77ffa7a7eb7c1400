import { useState } from 'react'
import { today } from '../../../shared/calendar/day'
import { exact, fenOf } from '../../../shared/money/decimal'
import { ONE_OFF, type Price } from '../../../shared/tariff/schema'
import { useAsk } from '../app/ask'
import { serverTime } from '../app/call'
import { useCommand } from '../app/command'
import { told } from '../app/go'
import { usePerson } from '../app/person'
import { priceWords } from '../tariff/price'
import { tariffWords } from '../tariff/words'
import { DayLine, Field, Line } from '../ui/fields'
import { useWords } from '../ui/language'
import { Button, Pills } from '../ui/parts'
import { ErrorState, Refused, Sheet, Skeleton } from '../ui/states'
import { billingStaffWords } from './staff-words'

type OneOff = (typeof ONE_OFF)[number]
const isOneOff = (item: string): item is 'KEY' => ONE_OFF.some(one => one === item)
const blank = { subject: '', quantity: '1', materials: '', hours: '', dueOn: '' }

/** A charge outside runs, at the published price of its item. */
export function ChargeSheet({ houseId, onClose }: { houseId: string; onClose(): void }) {
  const { hat } = usePerson()
  const words = useWords(billingStaffWords, tariffWords)
  const [item, setItem] = useState<OneOff>('KEY')
  const [typed, setTyped] = useState(blank)
  const prices = useAsk('tariff.list', { estateId: hat?.estateId ?? '' }, { enabled: Boolean(hat) })
  const { run, busy, refusal } = useCommand('billing.charge', { fields: billingStaffWords })
  const day = today(serverTime())
  const price = prices.data?.items
    .filter(one => one.item === item && one.state === 'approved' && one.effectiveFrom <= day)
    .sort((a, b) => (a.effectiveFrom < b.effectiveFrom ? 1 : -1))[0]?.price
  const change = (part: Partial<typeof blank>) => setTyped(before => ({ ...before, ...part }))
  const charge = async () => {
    if (!price || !isOneOff(item)) return
    const { subject, dueOn } = typed
    const done = await run({ houseId, item, subject, ...amountsOf(price, typed), ...(dueOn && { dueOn }) })
    if (!done) return
    told(words(done.billId ? 'charge.sent' : 'charge.waits'))
    onClose()
  }
  return (
    <Sheet title={words('charge.open')} onClose={onClose}>
      <Field label={words('charge.item')}>
        <Pills
          id="charge-item"
          choices={ONE_OFF.map(value => ({ value, label: words(`item.${value}`) }))}
          value={item}
          onChange={setItem}
        />
      </Field>
      {!prices.data && prices.error && <ErrorState error={prices.error} onRetry={() => void prices.refetch()} />}
      {!prices.data && !prices.error && <Skeleton rows={1} />}
      {prices.data && (
        <Field>{price ? words('charge.price', { price: priceWords(price, words) }) : words('charge.noPrice')}</Field>
      )}
      <Line
        id="charge-subject"
        label={words('charge.subject')}
        hint={words('charge.subjectHint')}
        value={typed.subject}
        onChange={subject => change({ subject })}
      />
      {price && <Amounts price={price} typed={typed} onChange={change} />}
      <DayLine
        id="charge-due"
        label={words('charge.dueOn')}
        value={typed.dueOn}
        onChange={dueOn => change({ dueOn })}
      />
      <Refused refusal={refusal} />
      <Button id="charge-send" busy={busy} disabled={!price} onPress={() => void charge()}>
        {words('charge.send')}
      </Button>
    </Sheet>
  )
}

/** What the price's model asks for; what is no number goes as it is typed, and the form says which field it was. */
function amountsOf(price: Price, { quantity, materials, hours }: typeof blank) {
  if (price.model === 'UNIT') return { quantity }
  if (price.model !== 'REPAIR') return {}
  const materialsFen = /^\d{1,9}(\.\d{1,2})?$/.test(materials) ? fenOf(exact(materials)) : Number.NaN
  return { materialsFen, hours }
}

interface AmountsProps {
  price: Price
  typed: typeof blank
  onChange(part: Partial<typeof blank>): void
}
function Amounts({ price, typed, onChange }: AmountsProps) {
  const words = useWords(billingStaffWords)
  return (
    <>
      {price.model === 'UNIT' && (
        <Line
          id="charge-quantity"
          label={words('charge.quantity')}
          kind="digit"
          value={typed.quantity}
          onChange={quantity => onChange({ quantity })}
        />
      )}
      {price.model === 'REPAIR' && (
        <>
          <Line
            id="charge-materials"
            label={words('charge.materials')}
            kind="digit"
            value={typed.materials}
            onChange={materials => onChange({ materials })}
          />
          <Line
            id="charge-hours"
            label={words('charge.hours')}
            kind="digit"
            value={typed.hours}
            onChange={hours => onChange({ hours })}
          />
        </>
      )}
    </>
  )
}
