import { View } from '@tarojs/components'
import { useState } from 'react'
import { addDays, firstDay, nextPeriod, periodOf, today } from '../../../shared/calendar/day'
import type { RunRow } from '../../../shared/run/contract'
import { yuan } from '../app/amount'
import { useList } from '../app/ask'
import { serverTime } from '../app/call'
import { useCommand } from '../app/command'
import { go } from '../app/go'
import { usePerson } from '../app/person'
import { useRights } from '../app/rights'
import { Field } from '../ui/fields'
import { useWords } from '../ui/language'
import { Page } from '../ui/Page'
import { Button, Card, Pills, Section, Tag } from '../ui/parts'
import { Empty, List, Refused } from '../ui/states'
import { Table } from '../ui/Table'
import { runStaffWords } from './staff-words'
import { RUN_TONES } from './state'
import { runWords } from './words'

const runUrl = (runId: string) => `/packages/books/run/index?runId=${runId}`

/** Every bill run of the estate, and the start of the next. */
export function RunsScreen() {
  const { hat } = usePerson()
  const words = useWords(runStaffWords, runWords)
  const estateId = hat?.estateId ?? ''
  const list = useList('run.list', { estateId }, { enabled: Boolean(hat), live: true })
  const bills = useRights(hat?.estateId)('run.start')
  return (
    <Page
      id="runs"
      title={words('runs.title')}
      aside={bills && list.rows && <Start estateId={estateId} rows={list.rows} />}
    >
      <List
        list={{ ...list, rows: list.rows?.length ? [list.rows] : list.rows && [] }}
        empty={<Empty icon="list" title={words('runs.none')} next={words('runs.noneNext')} />}
      >
        {rows => (
          <Card key="all" title={words('runs.all')}>
            <Table
              id="run"
              rows={rows}
              keyOf={row => row.runId}
              onPress={row => go(runUrl(row.runId))}
              columns={[
                {
                  id: 'period',
                  head: words('runs.period'),
                  cell: row =>
                    [
                      row.period,
                      row.lateTo
                        ? words('run.late')
                        : row.revision > 0 && words('runs.revision', { n: row.revision + 1 }),
                    ]
                      .filter(Boolean)
                      .join(' · '),
                },
                {
                  id: 'state',
                  head: words('runs.state'),
                  cell: row => <Tag tone={RUN_TONES[row.state]}>{words(`run.state.${row.state}`)}</Tag>,
                },
                { id: 'bills', head: words('runs.bills'), figure: true, cell: row => row.bills },
                {
                  id: 'amount',
                  head: words('runs.amount'),
                  figure: true,
                  share: 1.4,
                  cell: row => yuan(row.amountFen),
                },
                {
                  id: 'exceptions',
                  head: words('runs.exceptions'),
                  figure: true,
                  cell: row => (row.blocking > 0 ? <Tag tone="red">{row.blocking + row.warnings}</Tag> : row.warnings),
                },
              ]}
            />
          </Card>
        )}
      </List>
    </Page>
  )
}

function Start({ estateId, rows }: { estateId: string; rows: readonly RunRow[] }) {
  const words = useWords(runStaffWords)
  const present = periodOf(today(serverTime()))
  const before = periodOf(addDays(firstDay(present), -1))
  const [period, setPeriod] = useState(present)
  const { run, busy, refusal } = useCommand('run.start', { fields: runStaffWords })
  const issued = rows.some(row => row.period === period && row.state === 'issued' && row.lateTo === null)
  const start = async () => {
    const started = await run({ estateId, period })
    if (started) go(runUrl(started.runId))
  }
  return (
    <Section title={words('runs.start')}>
      <View className="card card--pad">
        <Field
          label={words('runs.startPeriod')}
          hint={issued ? words('runs.startLateWhy', { period }) : words('runs.startWhy')}
        >
          <Pills
            id="period"
            choices={[before, present, nextPeriod(present)].map(value => ({ value, label: value }))}
            value={period}
            onChange={setPeriod}
          />
        </Field>
        <Refused refusal={refusal} />
        <Button id="run-start" busy={busy} onPress={() => void start()}>
          {words(issued ? 'runs.startLate' : 'runs.start')}
        </Button>
      </View>
    </Section>
  )
}
