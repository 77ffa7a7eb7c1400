/** Into so many tickets a report is split at once. */
export const MOST_PARTS = 5
