import type { OutageState } from '../../../shared/outage/schema'
import type { Tone } from '../ui/parts'

export const OUTAGE_TONES: Record<OutageState, Tone> = {
  draft: 'slate',
  asked: 'amber',
  published: 'red',
  restored: 'green',
  cancelled: 'slate',
}
