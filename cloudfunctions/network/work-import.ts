import type { Tx } from '../operation/transaction'
import type { WorkbookWork } from '../workbook/work'
import { parts, type SavedPart } from './store'

/** A part as the workbook says it, or one that it does not name any more. */
export type Incoming = { part: SavedPart } | { gone: string }

/** A workbook knows no photos: a valve that stays where it was keeps its own. */
async function enterPart(tx: Tx, part: SavedPart): Promise<void> {
  const old = await parts.find(tx, part._id)
  const photos = new Map(old?.nodes.map(one => [one.nodeId, one.photos]))
  await parts.put(tx, {
    ...part,
    nodes: part.nodes.map(one => ({ ...one, photos: photos.get(one.nodeId) ?? [] })),
    ...{ version: (old?.version ?? 0) + 1, saves: (old?.saves ?? 0) + 1 },
  })
}
export const networkWork: WorkbookWork = {
  // Everything was checked against the houses there are; those who edit wait until the import has ended.
  recheck: async () => [],
  enter: async (tx, job, rows) => {
    for (const row of rows as Incoming[])
      if ('part' in row) await enterPart(tx, { ...row.part, estateId: job.estateId })
      else await parts.remove(tx, row.gone)
  },
  release: async () => undefined,
}
