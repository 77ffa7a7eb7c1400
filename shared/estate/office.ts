import * as z from 'zod/mini'
import { Line } from '../contract'

/** As it is dialled: `0571-8800 1234`, `400-800-1234`, `110`. */
const Phone = z.string().check(z.trim(), z.regex(/^[0-9+][0-9 -]{1,18}[0-9]$/))
/** One number of the office: what it is for, and when somebody answers. */
const OfficeNumber = z.object({
  label: Line(20),
  phone: Phone,
  hours: z._default(z.string().check(z.trim(), z.maxLength(60)), ''),
})
export const MOST_NUMBERS = 5
export const OfficeFields = {
  numbers: z.array(OfficeNumber).check(z.maxLength(MOST_NUMBERS)),
  /** Answered at any hour; null: none. */
  emergency: z.nullable(Phone),
}
export type OfficeNumber = z.infer<typeof OfficeNumber>
/** Whom the people of an estate can call. */
export interface Office {
  numbers: OfficeNumber[]
  emergency: string | null
}
export const NO_OFFICE: Office = { numbers: [], emergency: null }
