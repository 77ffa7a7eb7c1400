import { Refusal } from '../refusal'
import type { Strokes } from './strokes'

/** The strokes, when somebody really drew one; refuses `signature.empty`. */
export function signed(strokes: Strokes): Strokes {
  const drawn = strokes.some(stroke => stroke.some(point => point.x !== stroke[0]?.x || point.y !== stroke[0]?.y))
  if (!drawn) throw new Refusal('signature.empty')
  return strokes
}
