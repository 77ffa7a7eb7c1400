import type { ApprovalState } from '../../../shared/approval/schema'
import type { Tone } from '../ui/parts'

export const WAIVER_TONES: Record<ApprovalState, Tone> = {
  requested: 'amber',
  checked: 'brand',
  approved: 'green',
  rejected: 'slate',
  expired: 'slate',
}
