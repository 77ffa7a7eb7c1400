import { today } from '../../shared/calendar/day'
import { withoutPhones } from '../../shared/defect/batch'
import type { Defect, DefectState } from '../../shared/defect/schema'
import type { Language } from '../../shared/sentence'
import { look } from '../operation/operation'
import { workbook as make } from '../paper/workbook'
import { batches, defectsOfBatch } from './store'

type Named<K extends string> = Record<K, Record<Language, string>>
const STATES: Named<DefectState> = {
  open: { zh: '待派发', en: 'Open' },
  sent_to_developer: { zh: '已派发', en: 'Sent' },
  accepted: { zh: '已接受', en: 'Accepted' },
  disputed: { zh: '有异议', en: 'Disputed' },
  scheduled: { zh: '已约维修', en: 'Scheduled' },
  fixed: { zh: '已修，待复验', en: 'Fixed, to be looked at' },
  reinspected: { zh: '复验通过', en: 'Passed' },
  closed: { zh: '已关闭', en: 'Closed' },
}
const SEVERITIES: Named<Defect['severity']> = {
  minor: { zh: '轻微', en: 'minor' },
  major: { zh: '较重', en: 'major' },
  critical: { zh: '严重', en: 'critical' },
}
const HEADS: [zh: string, en: string, width: number][] = [
  ['序号', 'No.', 6],
  ['房号', 'House', 18],
  ['部位', 'Room', 10],
  ['问题', 'Defect', 26],
  ['说明', 'Note', 34],
  ['严重程度', 'Severity', 10],
  ['状态', 'State', 14],
  ['要求完成', 'Due', 12],
  ['约定维修', 'Scheduled', 12],
  ['复验未过', 'Failed rounds', 10],
  ['照片', 'Photos', 8],
]
const rowOf = (defect: Defect, index: number, language: Language) => [
  { number: index + 1 },
  defect.houseLabel,
  defect.room,
  defect.what,
  withoutPhones(defect.note),
  SEVERITIES[defect.severity][language],
  STATES[defect.state][language],
  today(defect.dueAt),
  defect.scheduledAt === null ? '' : today(defect.scheduledAt),
  { number: defect.failedRounds },
  { number: defect.photos.length },
]

export const workbook = look('defect.workbook', async ({ input, reach }) => {
  const [batch, found] = await Promise.all([batches.get(null, input.batchId, reach), defectsOfBatch(input.batchId)])
  const { language } = input
  const columns = HEADS.map(([zh, en, width]) => ({ title: { zh, en }[language], width }))
  const rows = found.map((defect, index) => rowOf(defect, index, language))
  const { url } = await make(`batch/${batch._id}-${language}`, [{ name: batch.party, columns, rows }])
  return { url }
})
