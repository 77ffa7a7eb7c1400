import type { RunView } from '../../../shared/run/contract'
import { yuan } from '../app/amount'
import { tariffStaffWords } from '../tariff/staff-words'
import { tariffWords } from '../tariff/words'
import { useWords } from '../ui/language'
import { Card } from '../ui/parts'
import { Table } from '../ui/Table'
import { changeOf, totalOf } from './change'
import { runStaffWords } from './staff-words'
import { runWords } from './words'

/** Each item beside the month before, the largest change first: what somebody reads before the bills go out. */
export function Totals({ run }: { run: RunView }) {
  const words = useWords(runStaffWords, runWords, tariffStaffWords, tariffWords)
  if (run.items.length === 0) return null
  // Whoever came late was in nobody's month before.
  const compares = run.lateTo === null
  const before = totalOf(run.items.map(one => one.beforeFen))
  return (
    <Card title={words('run.items')} id="run-items">
      <Table
        id="item"
        rows={run.items}
        keyOf={row => row.item}
        columns={[
          { id: 'item', head: words('prices.item'), share: 1.4, cell: row => words(`item.${row.item}`) },
          { id: 'bills', head: words('runs.bills'), figure: true, cell: row => row.bills },
          { id: 'amount', head: words('runs.amount'), figure: true, share: 1.3, cell: row => yuan(row.amountFen) },
          ...(compares
            ? [
                {
                  id: 'before',
                  head: words('run.before'),
                  figure: true,
                  share: 1.3,
                  cell: (row: RunView['items'][number]) => (row.beforeFen === null ? '—' : yuan(row.beforeFen)),
                },
                {
                  id: 'change',
                  head: words('run.change'),
                  figure: true,
                  share: 1.3,
                  cell: (row: RunView['items'][number]) => changeOf(row.amountFen, row.beforeFen),
                },
              ]
            : []),
        ]}
        foot={{
          item: words('run.sum'),
          bills: run.bills,
          amount: yuan(run.amountFen),
          ...(compares && { before: before === null ? '—' : yuan(before), change: changeOf(run.amountFen, before) }),
        }}
      />
    </Card>
  )
}
