/** A day, `YYYY-MM-DD`, or nothing yet. */
export interface DayFieldProps {
  id: string
  value: string
  onChange(day: string): void
}
