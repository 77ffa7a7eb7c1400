import { addDays, today } from '../calendar/day'
import { type Fen, sum, writeYuan } from '../money/decimal'
import { Refusal } from '../refusal'
import { type Counted, type DeskMethod, type Drop, FACES, type Piece, type Till, type TillView } from './schema'

const NOTHING = { count: 0, amountFen: 0 }
export const tillId = (estateId: string, personId: string): string => `${estateId}:${personId}`
export const freshTill = (estateId: string, personId: string): Till => ({
  _id: tillId(estateId, personId),
  estateId,
  personId,
  sheet: null,
  lockAt: null,
  sheets: 0,
  lastDay: null,
  floatFen: 0,
  openedAt: null,
  taken: { cash: NOTHING, bank: NOTHING, pos: NOTHING },
  drops: [],
  voided: 0,
  counted: null,
})
/** What the drawer should hold: the float, and what came in, less what went to the safe. */
export const expectedFen = ({ floatFen, taken, drops }: Till): Fen =>
  floatFen + taken.cash.amountFen - sum(drops.map(one => one.amountFen))

/** The float is laid in, once until the drawer is handed over. Refuses `till.open_already`. */
export function openTill(till: Till, floatFen: Fen, now: number): Till {
  if (till.openedAt !== null) throw new Refusal('till.open_already')
  return { ...till, floatFen, openedAt: now, counted: null }
}
/** Money was taken: the first of a day opens its sheet, and what was counted before says nothing any more. */
export function takeIn(
  till: Till,
  lines: readonly { method: DeskMethod; amountFen: Fen }[],
  now: number,
): Till & { sheet: NonNullable<Till['sheet']> } {
  const taken = { ...till.taken }
  for (const { method, amountFen } of lines)
    taken[method] = { count: taken[method].count + 1, amountFen: taken[method].amountFen + amountFen }
  const counted = lines.some(line => line.method === 'cash') ? null : till.counted
  if (till.sheet) return { ...till, sheet: till.sheet, taken, counted }
  const sheets = till.sheets + 1
  const date = today(now)
  // What comes after a day was closed belongs to the next one.
  const day = till.lastDay !== null && till.lastDay >= date ? addDays(till.lastDay, 1) : date
  const sheet = { sheetId: `dsh_${till.estateId}_${till.personId}_${sheets}`, day, openedAt: now }
  return { ...till, sheets, sheet, lockAt: now, taken, counted }
}
/** Some of it goes to the safe. Refuses `till.not_so_much`. */
export function dropCash(till: Till, drop: Drop): Till {
  const most = expectedFen(till)
  if (drop.amountFen > most) throw new Refusal('till.not_so_much', { yuan: writeYuan(most) })
  return { ...till, drops: [...till.drops, drop], counted: null }
}
/** What lies in the drawer, note by note. Refuses `till.no_such_face` and `till.face_twice`. */
export function countCash(till: Till, pieces: readonly Piece[], now: number): Till & { counted: Counted } {
  const strange = pieces.find(({ faceFen }) => !(FACES as readonly number[]).includes(faceFen))
  if (strange) throw new Refusal('till.no_such_face', { yuan: writeYuan(strange.faceFen) })
  if (new Set(pieces.map(one => one.faceFen)).size < pieces.length) throw new Refusal('till.face_twice')
  const found = pieces.filter(one => one.count > 0).sort((one, other) => other.faceFen - one.faceFen)
  const totalFen = sum(found.map(({ faceFen, count }) => faceFen * count))
  return { ...till, counted: { pieces: found, totalFen, expectedFen: expectedFen(till), at: now } }
}
export const toView = (till: Till, limitFen: Fen): TillView => ({
  estateId: till.estateId,
  openedAt: till.openedAt,
  floatFen: till.floatFen,
  taken: till.taken,
  drops: till.drops,
  expectedFen: expectedFen(till),
  limitFen,
  over: expectedFen(till) > limitFen,
  counted: till.counted,
  sheetDay: till.sheet?.day ?? null,
})
