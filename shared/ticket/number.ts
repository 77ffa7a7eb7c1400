const DIGITS = 4
/** What people call a ticket: the year it was reported in and its place in that year of its estate, `26-0042`. */
export const ticketNumber = (year: string, sequence: number): string =>
  `${year.slice(2)}-${String(sequence).padStart(DIGITS, '0')}`
