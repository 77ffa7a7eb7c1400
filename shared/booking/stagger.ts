import type { Span } from './calendar'

/** Spreads houses (in the order of their codes) evenly over the times. */
export const stagger = (houseIds: readonly string[], spans: readonly Span[]): { houseId: string; span: Span }[] =>
  houseIds.map((houseId, index) => ({
    houseId,
    span: spans[Math.floor((index * spans.length) / houseIds.length)] as Span,
  }))
