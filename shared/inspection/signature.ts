import * as z from 'zod/mini'
import { Refusal } from '../refusal'

/** A signature on glass: strokes of points, in the pixels of the pad. */
export const Strokes = z
  .array(z.array(z.object({ x: z.number(), y: z.number() })).check(z.maxLength(2000)))
  .check(z.maxLength(200))
export type Strokes = { x: number; y: number }[][]

/** The strokes, when somebody really drew one; refuses `signature.empty`. */
export function signed(strokes: Strokes): Strokes {
  const drawn = strokes.some(stroke => stroke.some(point => point.x !== stroke[0]?.x || point.y !== stroke[0]?.y))
  if (!drawn) throw new Refusal('signature.empty')
  return strokes
}
