/** What the desk should know before it calls or comes: said by the household, kept by the desk. */
export const NEEDS = ['elderly', 'mobility', 'ill', 'infant', 'pets', 'ring_first'] as const
export type Need = (typeof NEEDS)[number]
export interface Care {
  needs: Need[]
  note: string
  at: number
  byName: string
  version: number
}
