import { Text, View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { addDays, today } from '../../../shared/calendar/day'
import type { ReconciliationView } from '../../../shared/reconciliation/contract'
import { yuan } from '../app/amount'
import { useAsk } from '../app/ask'
import { serverTime } from '../app/call'
import { useCommand } from '../app/command'
import { told } from '../app/go'
import { useWords } from '../ui/language'
import { reconciliationWords } from './words'
import './reconciliation.scss'
import { usePerson } from '../app/person'
import { useRights } from '../app/rights'
import { DayLine } from '../ui/fields'
import { Page } from '../ui/Page'
import { Button, Card, Icon } from '../ui/parts'
import { ErrorState, Refused, Skeleton } from '../ui/states'
import { Table } from '../ui/Table'
import { absolute } from '../ui/time'
import { Differences } from './Differences'
import { problemIn } from './problem'

/** A day of WeChat Pay's statement beside our books: “agrees”, or what does not and why. */
export function ReconciliationScreen() {
  const { hat } = usePerson()
  const words = useWords(reconciliationWords)
  const yesterday = addDays(today(serverTime()), -1)
  const [date, setDate] = useState(useRouter().params.date || yesterday)
  const estateId = hat?.estateId ?? ''
  const { data, error, refetch } = useAsk(
    'reconciliation.get',
    { estateId, date },
    { enabled: Boolean(hat), live: true },
  )
  return (
    <Page id="reconciliation" title={words('recon.title')}>
      <View className="daybar">
        <Button id="before" look="quiet" small onPress={() => setDate(addDays(date, -1))}>
          {words('recon.before')}
        </Button>
        <DayLine id="date" value={date} onChange={to => to && to <= yesterday && setDate(to)} />
        <Button id="after" look="quiet" small disabled={date >= yesterday} onPress={() => setDate(addDays(date, 1))}>
          {words('recon.after')}
        </Button>
      </View>
      {!data && error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton />}
      {data && <Verdict view={data} />}
      {data && data.differences.length > 0 && <Differences differences={data.differences} />}
      {data && <Sums view={data} />}
    </Page>
  )
}

function Verdict({ view }: { view: ReconciliationView }) {
  const words = useWords(reconciliationWords)
  const { run, busy, refusal } = useCommand('reconciliation.rerun')
  const { state, here, there, differences } = view
  const quiet = here.payments + here.refunds + (there?.payments ?? 0) + (there?.refunds ?? 0) === 0
  const said = {
    agrees: words(quiet ? 'recon.nothing' : 'recon.agrees'),
    differs: words('recon.differs', { n: differences.length }),
    waiting: words('recon.waiting'),
    problem: words('recon.problem', { why: problemIn(view.problem ?? '', words) }),
  }[state]
  const mayRerun = useRights(view.estateId)('reconciliation.rerun')
  const again = async () => {
    if (await run({ estateId: view.estateId, date: view.date })) told(words('recon.rerunSent'))
  }
  return (
    <View className="section">
      <View className="card card--pad" id={`verdict-${state}`}>
        <View className={`same same--large ${state === 'agrees' || state === 'waiting' ? '' : 'same--not'}`}>
          <Icon name={state === 'agrees' ? 'check' : state === 'waiting' ? 'clock' : 'alert'} />
          <Text>{said}</Text>
        </View>
        {view.checkedAt && <Text className="hint">{words('recon.checkedAt', { at: absolute(view.checkedAt) })}</Text>}
        {view.healed > 0 && <View className="note note--brand">{words('recon.healed', { n: view.healed })}</View>}
        <Refused refusal={refusal} />
        {mayRerun && state !== 'waiting' && (
          <Button id="rerun" look="quiet" small busy={busy} icon="refresh" onPress={() => void again()}>
            {words('recon.rerun')}
          </Button>
        )}
      </View>
    </View>
  )
}

function Sums({ view: { here, there, feeFen, withdrawnFen } }: { view: ReconciliationView }) {
  const words = useWords(reconciliationWords)
  // Nothing is counted before the statement is here to be compared with.
  const figure = (text: () => string) => (there ? text() : '—')
  const rows = [
    { id: 'payments', ours: figure(() => String(here.payments)), theirs: figure(() => String(there?.payments)) },
    { id: 'paid', ours: figure(() => yuan(here.paidFen)), theirs: figure(() => yuan(there?.paidFen ?? 0)) },
    { id: 'refunds', ours: figure(() => String(here.refunds)), theirs: figure(() => String(there?.refunds)) },
    { id: 'refunded', ours: figure(() => yuan(here.refundedFen)), theirs: figure(() => yuan(there?.refundedFen ?? 0)) },
    { id: 'fee', ours: '', theirs: figure(() => yuan(feeFen)) },
    { id: 'withdrawn', ours: '', theirs: figure(() => yuan(withdrawnFen)) },
  ] as const
  return (
    <Card id="sums">
      <Table
        id="sum"
        rows={rows}
        keyOf={row => row.id}
        columns={[
          { id: 'what', head: words('recon.what'), cell: row => words(`recon.${row.id}`) },
          { id: 'ours', head: words('recon.ours'), figure: true, cell: row => row.ours },
          { id: 'theirs', head: words('recon.theirs'), figure: true, cell: row => row.theirs },
        ]}
      />
    </Card>
  )
}
