import type { Chosen } from './chosen'

/** A recording under way. */
export interface Recording {
  /** Settles when it stops: by `stop`, at its longest, or when a call comes in. null: nothing came of it. */
  ended: Promise<Chosen | null>
  stop(): void
}
/** Nothing is recorded: the person said no, or the device (or WeChat's privacy guide) does not let us. */
export class CannotRecord extends Error {
  constructor(readonly why: 'denied' | 'unavailable') {
    super(why)
  }
}
/** Whole seconds, as a person would say them. */
export const secondsOf = (ms: number, most: number): number => Math.min(most, Math.max(1, Math.round(ms / 1000)))
