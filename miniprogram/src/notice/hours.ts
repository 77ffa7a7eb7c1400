const HOURS = [7, 8, 9, 10, 12, 14, 16, 17, 18]
/** The full hours of a digest, after none. */
export const hourChoices = (none: string): { value: string; label: string }[] => [
  { value: 'none', label: none },
  ...HOURS.map(hour => ({ value: String(hour), label: `${hour}:00` })),
]
