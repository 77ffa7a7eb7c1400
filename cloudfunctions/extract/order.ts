import { today } from '../../shared/calendar/day'
import { fileNameOf } from '../../shared/extract/schema'
import { Refusal } from '../../shared/refusal'
import { chosenOf } from '../../shared/table'
import { estates } from '../estate/store'
import { noteLook } from '../operation/audited-look'
import { operation } from '../operation/operation'
import { checkAsked, sourceOf } from './source'
import { type Extract, extracts } from './store'
import { viewOf } from './view'
import { goOn } from './work'

/** A short list is there with the answer: its rows are read in a step or two and printed in the next. */
const STEPS_AT_ONCE = 3
/** Meanwhile the clock keeps its hands off. */
const PATIENCE_MS = 60_000

export const order = operation(
  'extract.order',
  {
    prepare: async ({ input, actor, reach, now }) => {
      const source = await sourceOf(input.of)
      checkAsked(source, input, actor, now)
      const { columns, strange } = chosenOf(source.table.columns, input.columns)
      if (strange[0] !== undefined) throw new Refusal('extract.no_column', { column: strange[0] })
      const { name: estateName } = await estates.get(null, input.estateId, reach)
      return { columns, estateName, title: source.table.title[input.language] }
    },
    after: async ({ actor, now }, { extractId }) => {
      let extract = await extracts.find(null, extractId)
      for (let steps = 0; extract?.state === 'working' && steps < STEPS_AT_ONCE; steps += 1)
        extract = await goOn(extract, now, now + (steps + 1 < STEPS_AT_ONCE ? PATIENCE_MS : 0))
      if (!extract) throw new Refusal('extract.not_found')
      if (extract.why) throw new Refusal(extract.why.code as never, extract.why.facts)
      return viewOf(extract, actor.language)
    },
  },
  async ({ input, actor, now, tx, ownId, prepared: { columns, estateName, title } }) => {
    const { estateId, of, asked, form, language, reason } = input
    const extract: Extract = {
      ...{ _id: ownId('ext'), estateId, estateName, personId: actor.personId, name: actor.name },
      ...{ of, asked, columns: columns.map(({ id }) => id), form, language, reason, at: now },
      fileName: fileNameOf(title, estateName, today(now), form),
      ...{ state: 'working', nextAt: now + PATIENCE_MS, attempts: 0, cursor: null, read: false, rows: 0, parts: [] },
      sums: Object.fromEntries(columns.flatMap(({ id, sum }) => (sum ? [[id, 0]] : []))),
      ...{ facts: [], fileId: null, why: null },
    }
    await extracts.insert(tx, extract)
    const { houseId } = asked
    await noteLook(tx, {
      estateId,
      houseId: typeof houseId === 'string' ? houseId : estateId,
      ...{ personId: actor.personId, name: actor.name, operation: 'extract.order', at: now },
      reason: `${title}：${reason}`,
    })
    return viewOf(extract, actor.language)
  },
)
