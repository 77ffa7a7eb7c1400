import type { DayFieldProps } from './day-field-props'

/** The browser's own calendar. */
export const DayInput = ({ id, value, onChange, label }: DayFieldProps) => (
  <input
    id={id}
    aria-label={label}
    className="input"
    type="date"
    value={value}
    onChange={event => onChange(event.target.value)}
  />
)
