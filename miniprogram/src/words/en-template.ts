import type { zhTemplate } from './zh-template'

export const enTemplate: Record<keyof typeof zhTemplate, string> = {
  'template.which': 'House type',
  'template.houseType': 'House type (optional)',
  'template.allTypes': 'Empty: for every type',
  'template.load': 'Open this type',
  'template.version': 'Version {n}; forms that are open keep theirs',
  'template.items': '{n} items',
  'template.dropRoom': 'Remove room',
  'template.addItem': 'Add an item',
  'template.newItem': '新检查项',
  'template.addRoom': 'Add a room',
  'template.newRoom': '新房间',
  'template.item': 'Item',
  'template.dropItem': 'Remove',
  'template.itemDone': 'Done',
  'template.warranty': 'Warranty',
  'template.save': 'Save as a new version',
  'template.saved': 'Saved as version {n}',
}
