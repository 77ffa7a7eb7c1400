import type { MoveInState } from '../../../shared/movein/schema'
import type { Tone } from '../ui/parts'

export const MOVEIN_TONES: Record<MoveInState, Tone> = {
  open: 'brand',
  refused: 'red',
  done: 'green',
  cancelled: 'slate',
}
