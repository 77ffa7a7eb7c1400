import type { ImportCounts } from '../../shared/estate/counts'
import { type ImportRow, readWorkbook } from '../../shared/estate/workbook'
import { Refusal } from '../../shared/refusal'
import { readOwn } from '../file/attach'
import { digestOf } from '../operation/journal'
import { operation } from '../operation/operation'
import { told } from '../workbook/answer'
import { CHUNK, leavingBy } from './close-register'
import { placesNamed } from './lookup'
import { openSheets } from './open-workbook'
import { estates, importChunks, imports } from './store'

/** Everything is checked; only if everything holds does a job begin, which `clock` works off to its end. */
export const importWorkbook = operation(
  'estate.import',
  {
    prepare: async ({ input, actor, reach }) => {
      const sheets = openSheets(await readOwn(input.file, actor.personId))
      const read = readWorkbook(sheets, await placesNamed(input.estateId))
      if (input.mode === 'publish' && read.faults.length > 0) {
        throw new Refusal(
          'estate.workbook_has_problems',
          { count: read.faults.length },
          { problems: told(read.faults, actor.language) },
        )
      }
      if (input.mode === 'publish') {
        const running = await imports.list(reach, {
          filter: { estateId: input.estateId, state: 'running' },
          order: { field: '_id', direction: 'asc' },
          limit: 1,
        })
        const digest = digestOf({ estateId: input.estateId, rows: read.rows }).slice(0, 22)
        if (running.items.some(other => other.digest !== digest)) throw new Refusal('estate.import_running')
      }
      return { ...read, leaving: (await leavingBy(input.estateId, read.rows)).length }
    },
  },
  async ({ input, actor, reach, tx, emit, prepared: { rows, faults, hints, leaving } }) => {
    const estate = await estates.get(tx, input.estateId, reach)
    const counts = { ...countsOf(rows), ...(leaving > 0 && { leaving }) }
    if (input.mode === 'check')
      return { importId: null, problems: told(faults, actor.language), hints: told(hints, actor.language), counts }
    // The id is the content: the same workbook again is the same import.
    const digest = digestOf({ estateId: estate._id, rows }).slice(0, 22)
    const importId = `imp_${estate.code}_${digest}`
    const earlier = await imports.find(tx, importId)
    const before = estate.importing !== importId && estate.importing ? await imports.find(tx, estate.importing) : null
    if (before?.state === 'running') throw new Refusal('estate.import_running')
    // Whoever publishes in the same second writes here too: one of the two tries again, and finds the other.
    await estates.put(tx, { ...estate, importing: importId })
    if (!earlier) {
      const chunks = Math.ceil(rows.length / CHUNK)
      await imports.insert(tx, {
        _id: importId,
        estateId: estate._id,
        fileId: input.file,
        digest,
        state: 'running',
        total: rows.length,
        done: 0,
      })
      for (let index = 0; index < chunks; index += 1) {
        await importChunks.insert(tx, {
          _id: `${importId}:${index}`,
          importId,
          rows: rows.slice(index * CHUNK, (index + 1) * CHUNK) as unknown as Record<string, unknown>[],
        })
      }
    } else if (earlier.state === 'done') {
      await imports.put(tx, { ...earlier, state: 'running', done: 0 })
    }
    emit({ event: 'estate.import_started', estateId: estate._id, reference: { importId }, audiences: [] })
    return { importId, problems: [], counts }
  },
)

const countsOf = (rows: ImportRow[]): ImportCounts => {
  const counts: ImportCounts = {}
  for (const row of rows) {
    const name = row.what === 'place' ? row.kind : row.what
    counts[name] = (counts[name] ?? 0) + 1
  }
  return counts
}
