import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { nextStep } from '../../../shared/approval/step'
import { CHARGE_RULE, type ChargeRow } from '../../../shared/billing/charge-request'
import { yuan } from '../app/amount'
import { useList } from '../app/ask'
import { useCommand } from '../app/command'
import { go, told } from '../app/go'
import { usePart } from '../app/part'
import { usePerson } from '../app/person'
import { useRights } from '../app/rights'
import { tariffWords } from '../tariff/words'
import { Words } from '../ui/fields'
import { useWords } from '../ui/language'
import { Page } from '../ui/Page'
import { Button, Card, Row, Tabs, Tag } from '../ui/parts'
import { Empty, List, Refused, Sheet } from '../ui/states'
import { day } from '../ui/time'
import { billingStaffWords } from './staff-words'
import { billingWords } from './words'

const STATES = ['requested', 'approved', 'rejected', 'expired'] as const
/** Single charges above what one person may alone, and those that were taken back: another person decides. */
export function ChargesScreen() {
  const { hat } = usePerson()
  const words = useWords(billingStaffWords, billingWords, tariffWords)
  const estateId = hat?.estateId ?? ''
  const [state, setState] = usePart('state', STATES, 'requested')
  const list = useList('billing.charges', { estateId, state }, { enabled: Boolean(hat), live: true })
  const decides = useRights(estateId)('billing.decideCharge')
  return (
    <Page id="charges" title={words('charges.title')} size="form">
      <Tabs
        id="state"
        choices={STATES.map(value => ({ value, label: words(`charges.state.${value}`) }))}
        value={state}
        onChange={setState}
      />
      <List list={list} empty={<Empty icon="list" title={words('charges.none')} next={words('charges.noneNext')} />}>
        {row => <One key={row.chargeId} row={row} decides={decides} />}
      </List>
    </Page>
  )
}

function One({ row, decides }: { row: ChargeRow; decides: boolean }) {
  const words = useWords(billingStaffWords, billingWords, tariffWords)
  const { billId, chargeId } = row
  const [refusing, setRefusing] = useState(false)
  const [note, setNote] = useState('')
  const { run, busy, refusal } = useCommand('billing.decideCharge', { fields: billingStaffWords })
  const decide = async (agree: boolean) => {
    if (!(await run({ chargeId, agree, ...(note.trim() && { note: note.trim() }) }))) return
    told(words(agree ? 'charges.state.approved' : 'charges.state.rejected'))
    setRefusing(false)
  }
  const waits = nextStep(CHARGE_RULE, row.state) !== null
  return (
    <Card id={`charge-${chargeId}`}>
      <Row
        icon={row.kind === 'charge' ? 'plus' : 'refresh'}
        title={`${row.houseLabel} · ${words(`item.${row.item}`)} · ${row.subject}`}
        detail={
          <View>
            {row.reason && <Text>{row.reason}</Text>}
            <View>{words('charges.by', { name: row.requestedBy, day: day(row.requestedAt) })}</View>
            {row.decidedBy && row.decidedAt && !waits && (
              <View>
                {words('charges.by', { name: row.decidedBy, day: day(row.decidedAt) })}
                {row.note}
              </View>
            )}
          </View>
        }
        end={
          <View>
            <Text className="figure">{yuan(row.kind === 'charge' ? row.amountFen : -row.amountFen)}</Text>
            <Tag>{words(`charges.kind.${row.kind}`)}</Tag>
          </View>
        }
        onPress={billId ? () => go(`/packages/cashier/bill/index?billId=${billId}`) : undefined}
      />
      {waits && row.mine && <View className="note">{words('charges.mine')}</View>}
      {waits && decides && !row.mine && (
        <>
          <Refused refusal={refusal} />
          <Button id={`approve-${chargeId}`} busy={busy} onPress={() => void decide(true)}>
            {words('charges.approve')}
          </Button>
          <Button id={`reject-${chargeId}`} look="danger" disabled={busy} onPress={() => setRefusing(true)}>
            {words('charges.reject')}
          </Button>
        </>
      )}
      {refusing && (
        <Sheet title={words('charges.reject')} of={chargeId} onClose={() => setRefusing(false)}>
          <Words id="charge-note" label={words('charges.note')} value={note} max={200} onChange={setNote} />
          <Refused refusal={refusal} />
          <Button id="reject-send" look="danger" busy={busy} disabled={!note.trim()} onPress={() => void decide(false)}>
            {words('charges.reject')}
          </Button>
        </Sheet>
      )}
    </Card>
  )
}
