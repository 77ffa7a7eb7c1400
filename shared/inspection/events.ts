import type { Told } from '../sentence'

export const inspectionEvents = {
  'inspection.sealed': { zh: '验收表已签署，{count} 项待整改', en: 'The acceptance form is signed; {count} defects' },
  'inspection.reinspected': {
    zh: '复验完成：{passed} 项通过，{failed} 项需再整改',
    en: 'Looked at again: {passed} passed, {failed} to be put right',
  },
  'inspection.refused': { zh: '业主未接受交房，请跟进', en: 'Acceptance was refused; please follow up' },
} as const satisfies Record<string, Told>
