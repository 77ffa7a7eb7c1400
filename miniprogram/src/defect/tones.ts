import type { DefectState, Severity } from '../../../shared/defect/schema'
import type { Tone } from '../ui/parts'

export const DEFECT_TONES: Record<DefectState, Tone> = {
  open: 'amber',
  sent_to_developer: 'brand',
  accepted: 'brand',
  disputed: 'red',
  scheduled: 'brand',
  fixed: 'amber',
  reinspected: 'green',
  closed: 'slate',
}
export const SEVERITY_TONES: Record<Severity, Tone> = { minor: 'slate', major: 'amber', critical: 'red' }
/** States in which the developer still owes something: what is overdue counts only there. */
export const isOwed = (state: DefectState): boolean => state !== 'reinspected' && state !== 'closed'
