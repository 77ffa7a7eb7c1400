import type { RunState } from '../../../shared/run/schema'
import type { Tone } from '../ui/parts'

export const RUN_TONES: Record<RunState, Tone> = {
  working: 'brand',
  draft: 'amber',
  issued: 'green',
  cancelling: 'slate',
  cancelled: 'slate',
  reversed: 'slate',
}
