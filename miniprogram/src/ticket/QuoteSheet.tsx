import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { type MaterialRow, QUANTITY } from '../../../shared/material/schema'
import { fenOf, sum, yuanOf } from '../../../shared/money/decimal'
import type { TicketView } from '../../../shared/ticket/schema'
import { yuan } from '../app/amount'
import { useAsk } from '../app/ask'
import { useCommand } from '../app/command'
import { told } from '../app/go'
import { Field, Line, Toggle, Words } from '../ui/fields'
import { useWords } from '../ui/language'
import { Button } from '../ui/parts'
import { ErrorState, Refused, Sheet, Skeleton } from '../ui/states'
import { ticketWords } from './words'

/** What counts in the sum; what is no quantity stays as it was typed, and the form says which field it was. */
const counted = (text: string): string => (QUANTITY.test(text) ? text : '0')

/** A price for the work: materials off the list, hours at the published rate, or under warranty. */
export function QuoteSheet({ ticket, onClose }: { ticket: TicketView; onClose(): void }) {
  const words = useWords(ticketWords)
  const { data, error, refetch } = useAsk('material.list', { estateId: ticket.estateId })
  const [wanted, setWanted] = useState<Record<string, string>>({})
  const [{ hours, note, warranty }, setTyped] = useState({ hours: '', note: '', warranty: false })
  const { run, busy, refusal } = useCommand('ticket.quote', { fields: ticketWords })
  const change = (part: object) => setTyped(before => ({ ...before, ...part }))
  const offered = (data?.items ?? []).filter(one => !one.ended)
  const chosen = offered
    .map(one => ({ ...one, quantity: (wanted[one.materialId] ?? '').trim() }))
    .filter(one => one.quantity !== '' && one.quantity !== '0')
  const materialsFen = sum(chosen.map(one => fenOf(yuanOf(one.unitPriceFen).times(counted(one.quantity)))))
  const send = async () => {
    const materials = chosen.map(({ materialId, quantity }) => ({ materialId, quantity }))
    const of = { ticketId: ticket.ticketId, materials, hours: hours.trim() || '0', note: note.trim(), warranty }
    if (!(await run(of))) return
    told(words(warranty ? 'quote.warrantyKept' : 'quote.sent'))
    onClose()
  }
  return (
    <Sheet title={words('ask.quote')} of={ticket.ticketId} onClose={onClose}>
      <Toggle
        id="quote-warranty"
        label={words('quote.isWarranty')}
        value={warranty}
        onChange={on => change({ warranty: on })}
      />
      {error && !data && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!error && !data && <Skeleton rows={2} />}
      {data && offered.length === 0 && <View className="note">{words('quote.noMaterials')}</View>}
      {offered.map(one => (
        <Material
          key={one.materialId}
          one={one}
          value={wanted[one.materialId] ?? ''}
          onChange={value => setWanted(before => ({ ...before, [one.materialId]: value }))}
        />
      ))}
      <Line
        id="quote-hours"
        label={words('quote.labourHours')}
        hint={words('quote.labourHint')}
        kind="digit"
        value={hours}
        onChange={value => change({ hours: value })}
      />
      <Words
        id="quote-note"
        label={words('quote.note')}
        value={note}
        onChange={value => change({ note: value })}
        max={300}
      />
      {chosen.length > 0 && !warranty && (
        <Field>
          <Text>{words('quote.materials', { amount: yuan(materialsFen) })}</Text>
        </Field>
      )}
      <Refused refusal={refusal} />
      <Button
        id="quote-offer"
        busy={busy}
        disabled={!warranty && chosen.length === 0 && (hours.trim() || '0') === '0'}
        onPress={() => void send()}
      >
        {words(warranty ? 'quote.keep' : 'quote.offer')}
      </Button>
    </Sheet>
  )
}

function Material({ one, value, onChange }: { one: MaterialRow; value: string; onChange(value: string): void }) {
  const words = useWords(ticketWords)
  const { name, unit, unitPriceFen, onHand } = one
  return (
    <Line
      id={`quote-${one.materialId}`}
      label={words('quote.material', { name, unit, price: yuan(unitPriceFen), onHand })}
      hint={words('quote.quantity', { unit })}
      kind="digit"
      max={9}
      value={value}
      onChange={onChange}
    />
  )
}
