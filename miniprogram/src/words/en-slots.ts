import type { zhSlots } from './zh-slots'

export const enSlots: Record<keyof typeof zhSlots, string> = {
  'slots.none': 'No times are open',
  'slots.noneNext': 'Open some days, or invite a building.',
  'slots.askSupervisor': 'The supervisor opens times.',
  'slots.anybody': 'Anybody',
  'slots.close': 'Close',
  'slots.closed': 'Closed',
  'slots.open': 'Open times · {kind}',
  'slots.from': 'From',
  'slots.to': 'To',
  'slots.server': 'Who serves',
  'slots.building': 'Invite a building (optional)',
  'slots.buildingHint': 'For example 3; empty: open to all',
  'slots.buildingFound': '{n} homes from {first} on, each with a suggested time of its own',
  'slots.buildingNone': 'There is no such building',
  'slots.capacity': 'Homes per time (optional)',
  'slots.capacityHint': 'As the kind says',
  'slots.doOpen': 'Open these days',
  'slots.doInvite': 'Open and invite the building',
  'slots.opened': '{n} times opened',
  'slots.invited': '{n} times opened, invitations sent',
}
