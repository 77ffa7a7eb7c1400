import { isQuiet, type Quiet } from '../../../shared/notice/quiet'

const HOURS = [7, 8, 9, 10, 12, 14, 16, 17, 18]
/** The full hours of a digest, after none: those in which phones are pushed to, and the one that holds. */
export const hourChoices = (none: string, quiet: Quiet, holds: string): { value: string; label: string }[] => {
  const hours = HOURS.map(hour => ({ value: String(hour), label: `${hour}:00` }))
  return [
    { value: 'none', label: none },
    ...hours.filter(({ value }) => value === holds || !isQuiet(Number(value) * 60, quiet)),
  ]
}
