import type { DayFieldProps } from './day-field-props'

/** The browser's own clock. */
export const TimeInput = ({ id, value, onChange }: DayFieldProps) => (
  <input id={id} className="input" type="time" value={value} onChange={event => onChange(event.target.value)} />
)
