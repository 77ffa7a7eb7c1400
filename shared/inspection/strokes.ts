import * as z from 'zod/mini'

/** A signature on glass: strokes of points, in the pixels of the pad. */
export const Strokes = z
  .array(z.array(z.object({ x: z.number(), y: z.number() })).check(z.maxLength(2000)))
  .check(z.maxLength(200))
export type Strokes = { x: number; y: number }[][]
