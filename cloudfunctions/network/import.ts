import { housesIn, NETWORKS, partIdOf, readNetworks } from '../../shared/network/workbook'
import { trunkIdOf } from '../../shared/network/written'
import { Refusal } from '../../shared/refusal'
import { textsOf } from '../../shared/workbook/table'
import { openSheets } from '../estate/open-workbook'
import { estates } from '../estate/store'
import { readOwn } from '../file/attach'
import { digestOf } from '../operation/journal'
import { operation } from '../operation/operation'
import { answerOf, told } from '../workbook/answer'
import { begin, workbookJobs } from '../workbook/store'
import { wakeWorkbooks } from '../workbook/wake'
import { housesNamed } from './houses'
import { parts as store } from './store'
import type { Incoming } from './work-import'

/** A document holds half a megabyte: so many parts lie in one, by the largest of them. */
const perChunkOf = (rows: readonly Incoming[]): number =>
  Math.max(1, Math.min(20, Math.floor(400_000 / Math.max(1, ...rows.map(row => JSON.stringify(row).length * 2)))))

/**
 * Networks by workbook: those it names become what it says, the others stay. `check` says row by row what is wrong and
 * changes nothing; `publish` leaves the parts to a job, all of them or none.
 */
export const importWorkbook = operation(
  'network.import',
  {
    prepare: async ({ input, actor, reach }) => {
      const estate = await estates.get(null, input.estateId, reach)
      const sheets = openSheets(await readOwn(input.file, actor.personId))
      const houses = await housesNamed(estate._id, housesIn(sheets))
      const read = readNetworks(sheets, estate._id, houses)
      if (input.mode === 'publish' && read.faults.length > 0) {
        const problems = told(read.faults, actor.language)
        throw new Refusal('estate.workbook_has_problems', { count: read.faults.length }, { problems })
      }
      if (input.mode === 'publish' && (await workbookJobs.any({ todo: 1, kind: 'network', estateId: estate._id })))
        throw new Refusal('network.import_running')
      const networks = [...new Set(read.parts.map(one => trunkIdOf(estate._id, one.utility)))]
      const known = await Promise.all(
        networks.map(networkId => store.all({ networkId }, { fields: ['name', 'trunk', 'utility'] })),
      )
      const ids = new Map(known.flat().map(one => [`${one.utility} ${one.trunk || one.name}`, one._id]))
      const rows: Incoming[] = read.parts.map(one => ({
        part: {
          ...one,
          _id: ids.get(`${one.utility} ${one.trunk || one.name}`) ?? partIdOf(estate._id, one, digestOf),
          ...{ estateId: estate._id, version: 0, saves: 0 },
        },
      }))
      const stay = new Set(rows.map(one => ('part' in one ? one.part._id : '')))
      const gone = known.flat().filter(one => !stay.has(one._id))
      rows.push(...gone.map(one => ({ gone: one._id })))
      const digest = digestOf({ estateId: estate._id, rows: textsOf(sheets, NETWORKS) })
      return { ...read, estate, rows, digest }
    },
    after: async ({ reach, actor }, result) => {
      if (!result.importId) return result
      await wakeWorkbooks('networks')
      return answerOf(await workbookJobs.get(null, result.importId, reach), actor.language)
    },
  },
  async ({ input, actor, now, tx, ownId, prepared: { estate, rows, faults, hints, digest } }) => {
    const found = { rows: rows.length, same: 0, done: 0, hints: told(hints, actor.language) }
    if (input.mode === 'check') return { importId: null, state: null, problems: told(faults, actor.language), ...found }
    const importId = ownId('nwi')
    const of = { _id: importId, estateId: estate._id, kind: 'network' as const, digest, same: 0 }
    await begin(tx, { ...of, by: actor.personId, at: now, perChunk: perChunkOf(rows) }, rows, null)
    return { importId, state: 'checking' as const, problems: [], ...found }
  },
)
