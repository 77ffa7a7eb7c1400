import type { ItemRow } from '../../shared/run/contract'
import { type ItemSum, mergeSums } from '../../shared/run/schema'
import { beside } from '../operation/beside'
import { look } from '../operation/operation'
import { rowOf, shownOf } from './row'
import { exceptionsOf, runs, sumsOf } from './store'

export const get = look('run.get', async ({ input, reach }) => {
  const [[run, before], exceptions] = await Promise.all([
    beside(
      `months before ${input.runId}`,
      () => runs.get(null, input.runId, reach),
      found => found.before,
      sumsOf,
    ),
    exceptionsOf(input.runId, 100),
  ])
  return {
    ...rowOf(run),
    dueKnown: run.dueKnown ?? true,
    kinds: run.kinds,
    exceptions: exceptions.map(shownOf),
    items: itemsOf(run.sums, mergeSums(before)),
    shared: (run.shared ?? []).map(({ apportionment: _, published: _published, ...one }) => one),
  }
})
/** Also an item that only the month before had: what is missing is a change too. */
function itemsOf(now: readonly ItemSum[], before: readonly ItemSum[]): ItemRow[] {
  const items = [...new Set([...now, ...before].map(one => one.item))]
  const changeOf = (row: ItemRow) => Math.abs(row.amountFen - (row.beforeFen ?? 0))
  return items
    .map(item => {
      const { bills = 0, amountFen = 0 } = now.find(one => one.item === item) ?? {}
      return { item, bills, amountFen, beforeFen: before.find(one => one.item === item)?.amountFen ?? null }
    })
    .sort((a, b) => changeOf(b) - changeOf(a))
}
