import type { Words } from '../ui/say'

export const materialWords = {
  'material.title': ['维修材料', 'Repair materials'],
  'material.none': [
    '还没有材料。经理录入后，师傅可按目录报价。',
    'No materials yet. Once the manager enters them, workers quote from the list.',
  ],
  'material.add': ['新增材料', 'Add a material'],
  'material.edit': ['修改', 'Change'],
  'material.restock': ['出入库', 'Stock'],
  'material.price': ['{price} / {unit}', '{price} per {unit}'],
  'material.onHand': ['库存 {onHand} {unit}', '{onHand} {unit} on hand'],
  'material.low': ['该补货', 'Running low'],
  'material.ended': ['已停用', 'Ended'],
  'material.saved': ['材料已保存', 'Saved'],
  'material.moved': ['库存已更新', 'Stock updated'],
  'material.save': ['保存', 'Save'],
  'material.moves': ['最近出入库', 'Latest changes'],
  'material.quantityHint': ['入库填正数，减少填负数', 'More as it is, less with a minus'],
  'material.code': ['编号', 'Code'],
  'material.name': ['名称', 'Name'],
  'material.unit': ['单位', 'Unit'],
  'material.unitPrice': ['单价（元）', 'Price per unit (yuan)'],
  'material.minimum': ['低于多少提醒', 'Remind at'],
  'material.endedWhat': ['停用（不再报价）', 'Ended: no longer quoted'],
  'material.quantity': ['数量', 'Quantity'],
  'material.reason': ['原因', 'Reason'],
} satisfies Words
