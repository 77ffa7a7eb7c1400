import type { Told } from '../sentence'

export const moveInEvents = {
  'movein.started': { zh: '收楼通知：{house}，请查看需要办理的步骤', en: 'You can move in: {house}; see what to do' },
  'movein.refused': { zh: '收楼未完成，已记录原因：{house}', en: 'The handover was refused: {house}' },
  'movein.cancelled': { zh: '收楼办理已取消：{house}', en: 'The move-in was cancelled: {house}' },
} as const satisfies Record<string, Told>
