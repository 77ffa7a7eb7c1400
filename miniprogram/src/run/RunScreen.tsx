import { Text, View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import type { RunView } from '../../../shared/run/contract'
import { yuan } from '../app/amount'
import { useAsk } from '../app/ask'
import { usePerson } from '../app/person'
import { useRights } from '../app/rights'
import { billingWords } from '../billing/words'
import { tariffStaffWords } from '../tariff/staff-words'
import { tariffWords } from '../tariff/words'
import { useWords } from '../ui/language'
import { Page } from '../ui/Page'
import { Card, Icon, Tag } from '../ui/parts'
import { Empty, ErrorState, Skeleton } from '../ui/states'
import { Facts, Table } from '../ui/Table'
import { absolute } from '../ui/time'
import { CalendarNote } from './CalendarNote'
import { Exceptions } from './Exceptions'
import { HouseSums } from './HouseSums'
import { RunActions } from './RunActions'
import { runStaffWords } from './staff-words'
import { RUN_TONES } from './state'
import { Totals } from './Totals'

/** One run: how far it is, what is wrong first, and the two ways out. */
export function RunScreen() {
  const { hat } = usePerson()
  const may = useRights(hat?.estateId)
  const words = useWords(runStaffWords)
  const runId = useRouter().params.runId ?? ''
  const { data, error, refetch } = useAsk('run.get', { runId }, { enabled: Boolean(runId), live: true })
  if (!data)
    return (
      <Page id="run" title={words('runs.title')}>
        {error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <Skeleton />}
      </Page>
    )
  const bills = may('run.issue')
  const actions = bills && (data.state === 'draft' || data.state === 'issued' || data.state === 'working')
  return (
    <Page
      id="run"
      title={words('run.title', { period: data.period })}
      bar={actions && <RunActions run={data} />}
      aside={
        <Card id="run-facts">
          <Facts
            facts={[
              [
                words('runs.state'),
                <Tag key="state" tone={RUN_TONES[data.state]}>
                  {words(`run.state.${data.state}`)}
                </Tag>,
              ],
              [words('run.startedAt'), absolute(data.startedAt)],
              data.issuedAt ? [words('run.issuedAt'), absolute(data.issuedAt)] : null,
              data.lateTo ? [words('runs.period'), words('run.late')] : null,
              [words('run.dueOn'), data.dueOn],
              data.revision > 0 && !data.lateTo
                ? [words('runs.period'), words('runs.revision', { n: data.revision + 1 })]
                : null,
            ]}
          />
        </Card>
      }
    >
      {data.state === 'working' && <Progress run={data} />}
      {data.lateTo && data.state === 'draft' && data.bills > 0 && <LateNote run={data} />}
      {data.dueKnown === false && <CalendarNote dueOn={data.dueOn} />}
      <View className="numbers">
        <Figure id="run-houses" label={words('run.houses')} value={`${data.done} / ${data.houses}`} />
        {data.lateTo && (
          <Figure id="run-billed-before" label={words('run.billedBefore')} value={String(data.billedBefore)} />
        )}
        <Figure id="run-bills" label={words('run.bills')} value={String(data.bills)} />
        <Figure id="run-amount" label={words('run.amount')} value={yuan(data.amountFen)} />
        <Figure
          id="run-exceptions"
          label={words('run.exceptions')}
          value={`${data.blocking + data.warnings}`}
          bad={data.blocking > 0}
        />
      </View>
      {data.lateTo && data.state === 'draft' && data.bills === 0 && (
        <Card id="nothing-late">
          <Empty title={words('run.nothingLate')} next={words('run.nothingLateNext', { period: data.period })} />
        </Card>
      )}
      {data.state !== 'working' && <Totals run={data} />}
      {data.state !== 'working' && data.blocking + data.warnings + data.bills > 0 && <Exceptions run={data} />}
      {data.shared.length > 0 && <SharedTable run={data} />}
      {data.state !== 'working' && data.bills > 0 && <HouseSums run={data} />}
    </Page>
  )
}

const Figure = ({ id, label, value, bad }: { id: string; label: string; value: string; bad?: boolean }) => (
  <View className={`number ${bad ? 'number--bad' : ''}`} id={id}>
    <Text className="due__label">{label}</Text>
    <Text className="number__value">{value}</Text>
  </View>
)

function LateNote({ run: { period, billedBefore, dueOn } }: { run: RunView }) {
  const words = useWords(runStaffWords)
  return (
    <View className="note" id="late-note">
      <Icon name="clock" />
      {words('run.lateWhy', { period, n: billedBefore, due: dueOn })}
    </View>
  )
}

function Progress({ run }: { run: RunView }) {
  const words = useWords(runStaffWords)
  const percent = run.houses > 0 ? Math.min(100, Math.round((run.done * 100) / run.houses)) : 0
  return (
    <View className="section" id="run-progress">
      <Text>{words('run.progress', { done: run.done, houses: run.houses })}</Text>
      <View className="progress">
        <View className="progress__done" style={{ width: `${percent}%` }} />
      </View>
    </View>
  )
}

function SharedTable({ run }: { run: RunView }) {
  const { hat } = usePerson()
  const words = useWords(billingWords, runStaffWords, tariffStaffWords, tariffWords)
  const prices = useAsk('tariff.list', { estateId: hat?.estateId ?? '' }, { enabled: Boolean(hat), freshMs: 60_000 })
  const itemOf = (tariffId: string) => {
    const item = prices.data?.items.find(one => one.tariffId === tariffId)?.item
    return item ? words(`item.${item}`) : tariffId
  }
  return (
    <Card title={words('run.shared')} id="run-shared">
      <Table
        id="share"
        rows={run.shared}
        keyOf={row => row.tariffId}
        columns={[
          { id: 'item', head: words('prices.item'), share: 1.6, cell: row => itemOf(row.tariffId) },
          { id: 'quantity', head: words('why.sharedQuantity'), figure: true, cell: row => row.quantity },
          { id: 'price', head: words('why.price'), figure: true, cell: row => `¥${row.unitPrice}` },
          { id: 'amount', head: words('why.sharedAmount'), figure: true, cell: row => yuan(row.amountFen) },
        ]}
      />
    </Card>
  )
}
