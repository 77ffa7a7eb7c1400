import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { PassingRow } from '../../../shared/prepayment/contract'
import type { Purse } from '../../../shared/prepayment/schema'
import { yuan } from '../app/amount'
import { useList } from '../app/ask'
import { useCommand } from '../app/command'
import { told } from '../app/go'
import { usePerson } from '../app/person'
import { useRights } from '../app/rights'
import { Words } from '../ui/fields'
import { useWords } from '../ui/language'
import { Page } from '../ui/Page'
import { Button, Card, Row, Tabs } from '../ui/parts'
import { Empty, List, Refused, Sheet } from '../ui/states'
import { day } from '../ui/time'
import { called } from './called'
import { prepaymentWords } from './words'

const STATES = ['requested', 'approved', 'rejected', 'expired'] as const
/** Prepayments that are to be another payer's, or another house's, and what became of each request. */
export function PassingsScreen() {
  const { hat } = usePerson()
  const words = useWords(prepaymentWords)
  const estateId = hat?.estateId ?? ''
  const [state, setState] = useState<(typeof STATES)[number]>('requested')
  const list = useList('prepayment.list', { estateId, state }, { enabled: Boolean(hat), live: true })
  const decides = useRights(estateId)('prepayment.approve')
  return (
    <Page id="prepayments" title={words('passing.title')} size="form">
      <Tabs
        id="state"
        choices={STATES.map(value => ({ value, label: words(`passing.state.${value}`) }))}
        value={state}
        onChange={setState}
      />
      <List list={list} empty={<Empty icon="refresh" title={words('passing.none')} next={words('passing.noneNext')} />}>
        {row => <One key={row.passingId} row={row} decides={decides} />}
      </List>
    </Page>
  )
}

function One({ row, decides }: { row: PassingRow; decides: boolean }) {
  const words = useWords(prepaymentWords)
  const side = ({ houseLabel, payer }: Purse) => `${houseLabel} ${called(payer, words)}`
  return (
    <Card id={`passing-${row.passingId}`}>
      <Row
        icon="refresh"
        title={words('passing.way', { from: side(row.from), to: side(row.to) })}
        detail={
          <View>
            <Text>{row.reason}</Text>
            <View>{`${words('passing.by', { name: row.requestedBy })} · ${day(row.requestedAt)}`}</View>
            {row.note && <View>{row.note}</View>}
          </View>
        }
        end={<Text className="figure">{yuan(row.amountFen)}</Text>}
      />
      {row.state === 'requested' && row.mine && <View className="note">{words('passing.mine')}</View>}
      {row.state === 'requested' && decides && !row.mine && <Decide passingId={row.passingId} />}
    </Card>
  )
}

function Decide({ passingId }: { passingId: string }) {
  const words = useWords(prepaymentWords)
  const [refusing, setRefusing] = useState(false)
  const [note, setNote] = useState('')
  const approve = useCommand('prepayment.approve')
  const reject = useCommand('prepayment.reject')
  const agree = async () => {
    if (await approve.run({ passingId })) told(words('passing.state.approved'))
  }
  const refuse = async () => {
    if (!(await reject.run({ passingId, note: note.trim() }))) return
    told(words('passing.state.rejected'))
    setRefusing(false)
  }
  return (
    <>
      <View className="note">{words('passing.told')}</View>
      <Refused refusal={approve.refusal} />
      <Button id={`approve-${passingId}`} busy={approve.busy} onPress={() => void agree()}>
        {words('passing.approve')}
      </Button>
      <Button id={`reject-${passingId}`} look="danger" disabled={approve.busy} onPress={() => setRefusing(true)}>
        {words('passing.reject')}
      </Button>
      {refusing && (
        <Sheet title={words('passing.reject')} of={passingId} onClose={() => setRefusing(false)}>
          <Words id="passing-note" label={words('passing.why')} value={note} max={200} onChange={setNote} />
          <Refused refusal={reject.refusal} />
          <Button
            id="reject-send"
            look="danger"
            busy={reject.busy}
            disabled={!note.trim()}
            onPress={() => void refuse()}
          >
            {words('passing.reject')}
          </Button>
        </Sheet>
      )}
    </>
  )
}
