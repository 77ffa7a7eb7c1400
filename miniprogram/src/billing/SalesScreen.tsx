import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { nextStep } from '../../../shared/approval/step'
import { SALE_RULE, type SaleRow } from '../../../shared/billing/sale'
import { useAsk, useList } from '../app/ask'
import { useCommand } from '../app/command'
import { told } from '../app/go'
import { usePart } from '../app/part'
import { usePerson } from '../app/person'
import { useRights } from '../app/rights'
import { Words } from '../ui/fields'
import { useWords } from '../ui/language'
import { Page } from '../ui/Page'
import { Button, Card, Row, Tabs } from '../ui/parts'
import { Empty, ErrorState, List, Refused, Sheet, Skeleton } from '../ui/states'
import { day } from '../ui/time'
import { SaleEffectCard } from './SaleEffect'
import { billingStaffWords } from './staff-words'

const STATES = ['requested', 'approved', 'rejected', 'expired'] as const
/** Sales that were entered wrongly: what putting them right changes, before somebody else agrees. */
export function SalesScreen() {
  const { hat } = usePerson()
  const words = useWords(billingStaffWords)
  const estateId = hat?.estateId ?? ''
  const [state, setState] = usePart('state', STATES, 'requested')
  const list = useList('billing.saleCorrections', { estateId, state }, { enabled: Boolean(hat), live: true })
  const decides = useRights(estateId)('billing.decideSale')
  return (
    <Page id="sales" title={words('sale.title')} size="form">
      <Tabs
        id="state"
        choices={STATES.map(value => ({ value, label: words(`sale.state.${value}`) }))}
        value={state}
        onChange={setState}
      />
      <List list={list} empty={<Empty icon="home" title={words('sale.none')} next={words('sale.noneNext')} />}>
        {row => <One key={row.correctionId} row={row} decides={decides} />}
      </List>
    </Page>
  )
}

function One({ row, decides }: { row: SaleRow; decides: boolean }) {
  const words = useWords(billingStaffWords)
  const { on, to, correctionId } = row
  const waits = nextStep(SALE_RULE, row.state) !== null
  return (
    <Card id={`sale-${correctionId}`}>
      <Row
        icon="home"
        title={`${row.houseLabel} · ${words('sale.on', { on })}`}
        detail={
          <View>
            <View>{to === null ? words('sale.toNever') : words('sale.toDay', { to })}</View>
            <Text>{row.reason}</Text>
            <View>{`${words('sale.by', { name: row.requestedBy })} · ${day(row.requestedAt)}`}</View>
            {row.note && <View>{row.note}</View>}
          </View>
        }
      />
      {waits && row.mine && <View className="note">{words('sale.mine')}</View>}
      {waits && decides && !row.mine && <Decide row={row} />}
    </Card>
  )
}

/** The effect first; what is agreed to is what was seen. */
function Decide({ row: { correctionId, houseId, on, to, reason } }: { row: SaleRow }) {
  const words = useWords(billingStaffWords)
  const [refusing, setRefusing] = useState(false)
  const [note, setNote] = useState('')
  const preview = useAsk('billing.previewSale', { houseId, on, to, reason: reason.slice(0, 200) })
  const { run, busy, refusal } = useCommand('billing.decideSale')
  const decide = async (agree: boolean) => {
    const seen = preview.data?.seen
    const about = { correctionId, agree, ...(seen && { seen }), ...(note.trim() && { note: note.trim() }) }
    if (!(await run(about))) return
    told(words(agree ? 'sale.state.approved' : 'sale.state.rejected'))
    setRefusing(false)
  }
  if (!preview.data)
    return preview.error ? (
      <ErrorState error={preview.error} onRetry={() => void preview.refetch()} />
    ) : (
      <Skeleton rows={2} />
    )
  return (
    <>
      <SaleEffectCard effect={preview.data} />
      <Refused refusal={refusal} />
      <Button id={`approve-${correctionId}`} busy={busy} onPress={() => void decide(true)}>
        {words('sale.approve')}
      </Button>
      <Button id={`reject-${correctionId}`} look="danger" disabled={busy} onPress={() => setRefusing(true)}>
        {words('sale.reject')}
      </Button>
      {refusing && (
        <Sheet title={words('sale.reject')} of={correctionId} onClose={() => setRefusing(false)}>
          <Words id="sale-note" label={words('sale.why')} value={note} max={200} onChange={setNote} />
          <Refused refusal={refusal} />
          <Button id="reject-send" look="danger" busy={busy} disabled={!note.trim()} onPress={() => void decide(false)}>
            {words('sale.reject')}
          </Button>
        </Sheet>
      )}
    </>
  )
}
