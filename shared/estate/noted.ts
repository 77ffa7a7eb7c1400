import { normalise } from '../normalise'
import { Refusal } from '../refusal'
import { livesHere } from './lives'

/** A car of the household; `byId`: who of it noted it, null: the desk. It goes with whoever noted it. */
export interface Plate {
  plate: string
  byId: string | null
}
const MOST_PLATES = 10
/** A province, a letter, four to seven letters or figures, perhaps 警, 学, 挂 and the like; and what stands on cars from elsewhere. */
const PLATE = /^[\p{Script=Han}A-Z0-9]{4,10}$/u

/** As it is kept and looked for: `粤b·12345` is `粤B12345`. */
export const plateKey = (typed: string): string =>
  normalise(typed)
    .toUpperCase()
    .replace(/[ ·.-]/g, '')
/** How it is said: whole, without the province, without the city, its last four and three. */
export const saidOfPlate = (plate: string): string[] =>
  [...new Set([plate, plate.slice(1), plate.slice(2), plate.slice(-4), plate.slice(-3)])].filter(one => one.length > 2)

/** The same plate twice is one. Refuses what is none, and more than a household has. */
export function withPlate(plates: readonly Plate[], typed: string, byId: string | null): Plate[] {
  const plate = plateKey(typed)
  if (!PLATE.test(plate) || !/\d/.test(plate)) throw new Refusal('estate.not_a_plate', { plate: typed.slice(0, 20) })
  if (plates.some(one => one.plate === plate)) return [...plates]
  if (plates.length >= MOST_PLATES) throw new Refusal('estate.too_many_plates', { most: MOST_PLATES })
  return [...plates, { plate, byId }]
}
/** Without those of whom nobody who lives here noted. */
export const stillHere = (
  plates: readonly Plate[],
  members: readonly { personId: string; until: number | null }[],
  now: number,
): Plate[] =>
  plates.filter(({ byId }) => byId === null || members.some(one => one.personId === byId && livesHere(one, now)))
