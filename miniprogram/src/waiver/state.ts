import type { WaiverState } from '../../../shared/waiver/schema'
import type { Tone } from '../ui/parts'

export const WAIVER_TONES: Record<WaiverState, Tone> = {
  requested: 'amber',
  checked: 'brand',
  approved: 'green',
  rejected: 'slate',
}
