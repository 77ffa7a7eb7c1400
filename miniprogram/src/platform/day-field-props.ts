/** A day, `YYYY-MM-DD`, or a time, `HH:MM`; empty: nothing yet. */
export interface DayFieldProps {
  id: string
  value: string
  onChange(value: string): void
  /** What it is called. */
  label?: string
}
