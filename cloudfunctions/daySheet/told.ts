import type { DaySheet } from '../../shared/daySheet/schema'
import type { Audience, Emitted } from '../operation/journal'

/** What happened with a sheet, and whom it concerns next. */
export const sheetEvent = (event: string, { _id, estateId, day, content }: DaySheet, audience: Audience): Emitted => ({
  event,
  estateId,
  reference: { sheetId: _id, day, cashier: content.cashierName },
  audiences: [audience],
})
