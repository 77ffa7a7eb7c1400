import type { DayFieldProps } from './day-field-props'

/** The browser's own calendar. */
export const DayInput = ({ id, value, onChange }: DayFieldProps) => (
  <input id={id} className="input" type="date" value={value} onChange={event => onChange(event.target.value)} />
)
