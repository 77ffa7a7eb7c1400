import type { Told } from '../sentence'

export const defectEvents = {
  'defect.answered': { zh: '施工单位有回复：{room} {item}', en: 'The contractor answered: {room} {item}' },
  'defect.reported': { zh: '新的房屋缺陷：{room} {item}', en: 'New defect: {room} {item}' },
  'defect.moved': { zh: '房屋缺陷有进展：{room} {item}', en: 'Progress on a defect: {room} {item}' },
  'defect.overdue': { zh: '房屋缺陷逾期未整改：{room} {item}', en: 'A defect is overdue: {room} {item}' },
} as const satisfies Record<string, Told>
