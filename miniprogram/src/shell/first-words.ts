import type { Words } from '../ui/say'

/** Words of the frame around a workplace, and of the homes that hold the same: Chinese, then English. */
export const shellFirstWords = {
  'shell.services': ['服务', 'Services'],
  'shell.fees': ['收费管理', 'Fees'],
  'shell.visits': ['验房与钥匙', 'Inspections and keys'],
  'shell.waiting': ['等我处理', 'Waiting for me'],
  'shell.none': ['没有等待处理的事项', 'Nothing waits for you'],
  'shell.noneNext': ['新的事项一到，这里和左侧都会出现。', 'What comes shows here and on the left.'],
  'shell.waits': ['{n} 项待处理', '{n} waiting'],
  'shell.burning': ['{n} 项紧急', '{n} urgent'],
  'shell.hat.admin': ['管理', 'Administration'],
  'shell.hat.household': ['住户', 'Resident'],
  'shell.hat.worker': ['维修', 'Repairs'],
  'shell.hat.desk': ['客服', 'Service desk'],
  'shell.hat.manager': ['经理', 'Manager'],
  'shell.hat.office': ['办公', 'Office'],
  'shell.hat': ['身份', 'Here as'],
  'shell.rail': ['工作导航', 'Workplace'],
  'shell.fold': ['收起导航', 'Fold'],
  'shell.unfold': ['展开导航', 'Unfold'],
} satisfies Words
