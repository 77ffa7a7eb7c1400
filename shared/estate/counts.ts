/** What of a workbook is counted; `leaving`: whom the register names no more. */
export const COUNTED = ['house', 'public', 'resident', 'staff', 'leaving'] as const
export type ImportCounts = Partial<Record<(typeof COUNTED)[number], number>>
