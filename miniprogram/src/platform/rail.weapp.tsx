import type { RailProps } from './rail-props'

/** A phone has no room beside its pages. */
export const Rail = (_props: RailProps) => null
