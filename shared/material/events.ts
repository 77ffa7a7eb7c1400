import type { Told } from '../sentence'

export const materialEvents = {
  'material.low': { zh: '材料库存不足：{name} 还剩 {onHand} {unit}', en: 'Running low: {name}, {onHand} {unit} left' },
} as const satisfies Record<string, Told>
