import type { Words } from '../ui/say'

/** Words of `key`: Chinese, then English. */
export const keyWords = {
  'keyKind.unit_door': ['入户门钥匙', 'Front door key'],
  'key.held': ['现由 {name} 保管', 'With {name}'],
  'key.state.in_custody': ['在柜', 'In the cabinet'],
  'key.state.lent': ['借出', 'Lent'],
  'key.state.handed_over': ['已交付', 'Handed over'],
  'key.state.lost': ['遗失', 'Lost'],
  'keyKind.entrance': ['单元门钥匙', 'Entrance key'],
  'keyKind.mailbox': ['信箱钥匙', 'Mailbox key'],
  'keyKind.meter_box': ['表箱钥匙', 'Meter box key'],
  'keyKind.access_card': ['门禁卡', 'Access card'],
  'keyKind.parking_card': ['车位卡', 'Parking card'],
} satisfies Words

export type KeyWord = keyof typeof keyWords
