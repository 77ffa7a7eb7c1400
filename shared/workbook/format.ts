import type { Cell } from './table'

const BUILT_IN_DAYS = new Set([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58])
/** How a cell's number is shown: as a day, with leading zeros, or as it is. */
export type Shown = 'plain' | 'day' | { zeros: number }

export function shownAs(id: number, code: string | undefined): Shown {
  if (code === undefined) return BUILT_IN_DAYS.has(id) ? 'day' : 'plain'
  const bare = code
    .replace(/"[^"]*"|\\.|_.|\*./g, '')
    .replace(/\[[^\]]*\]/g, '')
    .split(';')[0] as string
  if (/^0{2,}$/.test(bare)) return { zeros: bare.length }
  return /[yd]/i.test(bare) || /m.*[yd]|[yd].*m/i.test(bare) ? 'day' : 'plain'
}

const DAY_MS = 86_400_000
const EPOCH_1900 = Date.UTC(1899, 11, 30)
const EPOCH_1904 = Date.UTC(1904, 0, 1)
/** A number as Excel shows it: 15 digits, never with an exponent, a day where its format says so. */
export function numberShown(raw: string, shown: Shown, epoch1904: boolean): Cell {
  const value = Number(raw)
  if (!Number.isFinite(value)) return raw
  if (shown === 'day' && value >= 0 && value < 2_958_466)
    return new Date((epoch1904 ? EPOCH_1904 : EPOCH_1900) + Math.floor(value) * DAY_MS)
  const text = plainDigits(Number(value.toPrecision(15)))
  return typeof shown === 'object' && /^\d+$/.test(text) ? text.padStart(shown.zeros, '0') : text
}
/** `1.5e-7` → `0.00000015`, `1e21` → `1000000000000000000000`. */
function plainDigits(value: number): string {
  const text = String(value)
  const [, sign = '', whole = '', fraction = '', power] = /^(-?)(\d+)(?:\.(\d+))?e([+-]\d+)$/.exec(text) ?? []
  if (power === undefined) return text
  const digits = whole + fraction
  const point = whole.length + Number(power)
  if (point <= 0) return `${sign}0.${'0'.repeat(-point)}${digits}`
  return (
    sign + (point >= digits.length ? digits.padEnd(point, '0') : `${digits.slice(0, point)}.${digits.slice(point)}`)
  )
}
