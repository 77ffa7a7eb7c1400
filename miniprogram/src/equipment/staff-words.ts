import { DUTY_SAID, KIND_SAID } from '../../../shared/equipment/said'
import type { DutyName, EquipmentKind } from '../../../shared/equipment/schema'
import type { Words } from '../ui/say'

type Said<Prefix extends string, Code extends string> = Record<`${Prefix}.${Code}`, readonly [string, string]>
const named = <P extends string, C extends string>(prefix: P, words: Readonly<Record<C, readonly [string, string]>>) =>
  Object.fromEntries(Object.entries(words).map(([code, said]) => [`${prefix}.${code}`, said])) as Said<P, C>

/** Words of `equipment`: Chinese, then English. */
export const equipmentStaffWords = {
  ...named<'eq.kind', EquipmentKind>('eq.kind', KIND_SAID),
  ...named<'eq.duty', DutyName>('eq.duty', DUTY_SAID),
  'eq.title': ['设备年检与维保', 'Equipment by law'],
  'eq.one': ['设备', 'Equipment'],
  'eq.show.due': ['待办', 'Due'],
  'eq.show.all': ['全部', 'All'],
  'eq.show.retired': ['已停用', 'Out of use'],
  'eq.noneDue': ['没有临近或超期的检查', 'Nothing is due soon or overdue'],
  'eq.none': ['还没有登记设备', 'No equipment is entered'],
  'eq.noneNext': [
    '登记电梯、消防、水箱、防雷和计量表，到期会自动提醒。',
    'Enter lifts, fire equipment, tanks and meters: what falls due is told.',
  ],
  'eq.add': ['登记设备', 'Enter equipment'],
  'eq.edit': ['修改', 'Edit'],
  'eq.kind': ['种类', 'Kind'],
  'eq.number': ['编号', 'Number'],
  'eq.name': ['名称', 'Name'],
  'eq.where': ['位置', 'Where'],
  'eq.contractor': ['维保单位', 'Contractor'],
  'eq.contractorPhone': ['维保电话', 'Telephone'],
  'eq.last': ['上次{duty}日期（不清楚可不填，按今天到期）', 'Last {duty} (left empty, it is due today)'],
  'eq.save': ['保存', 'Save'],
  'eq.saved': ['已保存', 'Saved'],
  'eq.over': ['超期 {n} 天', '{n} days overdue'],
  'eq.today': ['今天到期', 'Due today'],
  'eq.left': ['还有 {n} 天', '{n} days left'],
  'eq.dueOn': ['应于 {day} 前完成', 'Due by {day}'],
  'eq.lastOn': ['上次 {day}', 'Last on {day}'],
  'eq.lastNever': ['没有上次记录', 'No record of the last one'],
  'eq.certificate': ['证书 {no}', 'Certificate {no}'],
  'eq.record': ['登记结果', 'Record'],
  'eq.recordOf': ['{duty}结果', '{duty}: result'],
  'eq.on': ['完成日期', 'Done on'],
  'eq.result': ['结果', 'Result'],
  'eq.passed': ['合格', 'Passed'],
  'eq.failed': ['不合格', 'Not passed'],
  'eq.failedWhy': ['不合格会立即生成工单，检查仍为待办。', 'This opens a ticket at once, and stays due.'],
  'eq.certificateNo': ['报告或证书编号', 'Report or certificate number'],
  'eq.validUntil': ['证书有效期至（可不填）', 'Valid until (if said)'],
  'eq.note': ['说明', 'Note'],
  'eq.photos': ['照片', 'Photos'],
  'eq.recorded': ['已登记', 'Recorded'],
  'eq.history': ['记录', 'History'],
  'eq.noHistory': ['还没有记录', 'Nothing is recorded yet'],
  'eq.ticket': ['查看工单', 'See the ticket'],
  'eq.call': ['联系维保单位', 'Call the contractor'],
  'eq.retire': ['停用', 'Take out of use'],
  'eq.retireWhy': ['停用原因', 'Why'],
  'eq.retiredBy': ['{name} 停用：{reason}', 'Taken out of use by {name}: {reason}'],
} satisfies Words
