import type { DayFieldProps } from './day-field-props'

/** The browser's own clock. */
export const TimeInput = ({ id, value, onChange, label }: DayFieldProps) => (
  <input
    id={id}
    aria-label={label}
    className="input"
    type="time"
    value={value}
    onChange={event => onChange(event.target.value)}
  />
)
