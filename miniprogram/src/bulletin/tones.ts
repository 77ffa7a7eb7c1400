import type { BulletinState } from '../../../shared/bulletin/schema'
import type { Tone } from '../ui/parts'

export const BULLETIN_TONES: Record<BulletinState, Tone> = {
  draft: 'amber',
  approved: 'brand',
  scheduled: 'brand',
  published: 'green',
  withdrawn: 'slate',
}
