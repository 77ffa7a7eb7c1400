import type { Warranty } from '../defect/schema'
import type { Chapter } from './schema'

type Check = [id: string, zh: string, en: string, warranty: Warranty]
const SURFACES: Check[] = [
  ['wall_crack', '墙面无裂缝', 'Walls without cracks', 'fit_out'],
  ['wall_hollow', '墙面无空鼓', 'Walls without hollow spots', 'fit_out'],
  ['floor_level', '地面平整', 'Floor level', 'fit_out'],
  ['ceiling_damp', '顶面无渗水', 'Ceiling dry', 'waterproofing'],
]
const OPENINGS: Check[] = [
  ['door', '门开关顺畅、锁具完好', 'Door and lock work', 'fit_out'],
  ['window', '窗开关顺畅、密封良好', 'Windows close and seal', 'fit_out'],
  ['glass', '玻璃无划痕破损', 'Glass intact', 'fit_out'],
]
const POWER: Check[] = [
  ['sockets', '插座通电、接地正确', 'Sockets live and earthed', 'pipes_wiring'],
  ['switches', '开关与灯具正常', 'Switches and lights work', 'pipes_wiring'],
]
const WET: Check[] = [
  ['drainage', '地漏排水通畅', 'Floor drain runs', 'pipes_wiring'],
  ['slope', '地面坡度正确', 'Floor slopes to the drain', 'waterproofing'],
  ['pressure', '给水压力正常', 'Water pressure', 'pipes_wiring'],
  ['leak', '管道无渗漏', 'Pipes do not leak', 'pipes_wiring'],
]
const room = (roomId: string, zh: string, en: string, ...checks: Check[][]): Chapter => ({
  roomId,
  zh,
  en,
  items: checks.flat().map(([id, said, saidEn, warranty]) => ({
    itemId: `${roomId}-${id}`,
    zh: said,
    en: saidEn,
    warranty,
  })),
})

/** What is looked at unless the supervisor has written a template: 60 items, room by room. */
export const DEFAULT_CHAPTERS: Chapter[] = [
  room('living', '客厅', 'Living room', SURFACES, OPENINGS, POWER),
  room('master', '主卧', 'Master bedroom', SURFACES, OPENINGS, POWER),
  room('second', '次卧', 'Second bedroom', SURFACES, OPENINGS, POWER),
  room('kitchen', '厨房', 'Kitchen', WET, POWER, [
    ['flue', '烟道通畅', 'Flue draws', 'fit_out'],
    ['wall', '墙面砖牢固', 'Wall tiles firm', 'fit_out'],
    ['window', '窗户密封良好', 'Window seals', 'fit_out'],
  ]),
  room('bath', '卫生间', 'Bathroom', WET, POWER, [
    ['sanitary', '洁具完好', 'Sanitary ware intact', 'fit_out'],
    ['vent', '排风正常', 'Ventilation works', 'fit_out'],
    ['door', '门开关顺畅', 'Door works', 'fit_out'],
  ]),
  room('balcony', '阳台', 'Balcony', [
    ['rail', '栏杆高度与牢固', 'Rail high and firm', 'fit_out'],
    ['drain', '阳台排水', 'Balcony drains', 'waterproofing'],
    ['damp', '外墙无渗水', 'Outer wall dry', 'waterproofing'],
    ['glass', '玻璃完好', 'Glass intact', 'fit_out'],
  ]),
  room('whole', '全屋', 'Whole house', [
    ['entry', '入户门与锁', 'Entrance door and lock', 'fit_out'],
    ['breaker', '配电箱与漏电保护', 'Breakers and residual-current device', 'pipes_wiring'],
    ['earth', '总等电位接地', 'Earthing', 'pipes_wiring'],
    ['intercom', '可视对讲', 'Intercom', 'fit_out'],
    ['fibre', '光纤入户', 'Fibre', 'pipes_wiring'],
    ['tv', '电视接口', 'TV outlet', 'pipes_wiring'],
    ['gas', '燃气管道', 'Gas pipe', 'none'],
    ['heating', '采暖系统', 'Heating', 'heating'],
    ['valve', '总水阀', 'Main valve', 'pipes_wiring'],
    ['doorbell', '门铃', 'Doorbell', 'fit_out'],
    ['smoke', '烟感报警器', 'Smoke detector', 'none'],
  ]),
]
