import { move } from '../defect/act'
import type { Defect, DueDays } from '../defect/schema'
import { Refusal } from '../refusal'
import type { Chapter, Entry, Inspection, Template } from './schema'
import { entriesOf, type Sealing } from './seal'
import { DEFAULT_CHAPTERS } from './template'

const KNOWN = new Map(DEFAULT_CHAPTERS.flatMap(({ items }) => items.map(item => [item.itemId, item.en] as const)))
const ROOMS = new Map(DEFAULT_CHAPTERS.map(({ zh, en }) => [zh, en] as const))

/** A form of what is said to be fixed, room by room. Refuses `inspection.nothing_fixed`. */
export function formOf(defects: readonly Defect[]): Pick<Template, '_id' | 'version' | 'waterTest' | 'chapters'> {
  const chapters = new Map<string, Chapter>()
  for (const [index, defect] of defects.filter(one => one.state === 'fixed').entries()) {
    const { room, what, note, warranty, itemId } = defect
    const said = chapters.get(room) ?? {
      roomId: `r${chapters.size + 1}`,
      zh: room,
      en: ROOMS.get(room) ?? room,
      items: [],
    }
    const more = note ? `：${note}` : ''
    const en = (itemId && KNOWN.get(itemId)) ?? what
    said.items.push({
      itemId: `d${index + 1}`,
      zh: `${what}${more}`,
      en: `${en}${note ? `: ${note}` : ''}`,
      warranty,
      defectId: defect._id,
    })
    chapters.set(room, said)
  }
  if (chapters.size === 0) throw new Refusal('inspection.nothing_fixed')
  return { _id: 'reinspection', version: 1, waterTest: false, chapters: [...chapters.values()] }
}

export type Verdict = { defectId: string; result: 'PASS' | 'FAIL' | 'NA'; note: string; photos: string[] }
/** What the form says about each of its defects. A refused form fails what it failed and passes nothing. */
export const verdictsOf = (inspection: Inspection, { outcome }: Pick<Sealing, 'outcome'>): Verdict[] =>
  inspection.template.chapters.flatMap(({ items }) =>
    items.flatMap(({ itemId, defectId }) => {
      const entry: Entry | undefined = entriesOf(inspection, 'item').find(one => one.change.itemId === itemId)
      if (!defectId || entry?.change.what !== 'item') return []
      const { result, note = '', photos = [] } = entry.change
      return [{ defectId, result: outcome === 'refused' && result === 'PASS' ? ('NA' as const) : result, note, photos }]
    }),
  )

/**
 * The defect after its verdict: passed, it is looked at and closed, two lines of its history; failed, it goes back to
 * accepted with a new deadline. Null: nothing to do, since it is not (or no longer) said to be fixed, or was not seen.
 */
export function afterVerdict(
  defect: Defect,
  verdict: Verdict,
  by: { personId: string; name?: string; supervisor: boolean },
  now: number,
  dueDays: DueDays,
): Defect | null {
  const { result, note, photos } = verdict
  if (defect.state !== 'fixed' || result === 'NA') return null
  if (result === 'FAIL') return move(defect, { to: 'accepted', note: note || '复验未通过', photos }, by, now, dueDays)
  const seen = move(defect, { to: 'reinspected', note, photos }, by, now, dueDays)
  return move(seen, { to: 'closed' }, by, now, dueDays)
}
