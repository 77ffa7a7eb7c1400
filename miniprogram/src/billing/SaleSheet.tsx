import { useState } from 'react'
import { useAsk } from '../app/ask'
import { useCommand } from '../app/command'
import { told } from '../app/go'
import { DayLine, Field, Words } from '../ui/fields'
import { useWords } from '../ui/language'
import { Button, Pills } from '../ui/parts'
import { ErrorState, Refused, Sheet, Skeleton } from '../ui/states'
import { SaleEffectCard } from './SaleEffect'
import { billingStaffWords } from './staff-words'

const WHAT = ['never', 'other'] as const
interface Props {
  houseId: string
  on: string
  /** Why these fees are looked at. */
  reason: string
  onClose(): void
}
/** A sale that was entered wrongly: what is true, what that changes, and why; another person decides. */
export function SaleSheet({ houseId, on, reason, onClose }: Props) {
  const words = useWords(billingStaffWords)
  const [what, setWhat] = useState<(typeof WHAT)[number]>('never')
  const [day, setDay] = useState('')
  const [why, setWhy] = useState('')
  const to = what === 'never' ? null : day
  const ready = to === null || (day !== '' && day !== on)
  const preview = useAsk('billing.previewSale', { houseId, on, to, reason }, { enabled: ready })
  const { run, busy, refusal } = useCommand('billing.correctSale')
  const send = async () => {
    if (!(await run({ houseId, on, to, reason: why.trim() }))) return
    told(words('sale.sent'))
    onClose()
  }
  return (
    <Sheet title={words('sale.on', { on })} onClose={onClose}>
      <Field label={words('sale.what')}>
        <Pills
          id="sale-what"
          choices={WHAT.map(value => ({ value, label: words(`sale.${value}`) }))}
          value={what}
          onChange={setWhat}
        />
      </Field>
      {what === 'other' && <DayLine id="sale-to" label={words('sale.to')} value={day} onChange={setDay} />}
      {ready && !preview.data && preview.error && (
        <ErrorState error={preview.error} onRetry={() => void preview.refetch()} />
      )}
      {ready && !preview.data && !preview.error && <Skeleton rows={2} />}
      {ready && preview.data && <SaleEffectCard effect={preview.data} />}
      <Words id="sale-why" label={words('sale.why')} value={why} max={200} onChange={setWhy} />
      <Refused refusal={refusal} />
      <Button id="sale-send" busy={busy} disabled={!ready || !preview.data || !why.trim()} onPress={() => void send()}>
        {words('sale.send')}
      </Button>
    </Sheet>
  )
}
