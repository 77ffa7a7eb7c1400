import { momentOf } from '../calendar/moment'
import type { Language, Told } from '../sentence'
import { table } from '../table'
import { CATEGORY_NAMES } from './names'
import { promiseOf } from './promise'
import { STATE_NAMES } from './refusals'
import type { TicketRow, TicketView } from './schema'
import type { TimelineEntry } from './timeline'

function stateOf({ state, mergedInto }: TicketRow, language: Language): string {
  const name = STATE_NAMES[state][language === 'zh' ? 0 : 1]
  return mergedInto?.number ? `${name} ${mergedInto.number}` : name
}
function nextOf(row: TicketRow): string | null {
  const next = promiseOf(row)
  return next && momentOf(next.by)
}
/** The estate's work, part by part. */
export const ticketTable = table<TicketRow>({
  title: { zh: '工单清单', en: 'Tickets' },
  columns: [
    { id: 'number', title: { zh: '编号', en: 'Number' }, width: 12, cell: row => row.number },
    { id: 'place', title: { zh: '位置', en: 'Place' }, width: 18, cell: row => row.placeLabel },
    {
      id: 'category',
      title: { zh: '类别', en: 'Category' },
      width: 12,
      cell: (row, language) => CATEGORY_NAMES[row.category][language],
    },
    { id: 'description', title: { zh: '说明', en: 'What' }, width: 34, cell: row => row.description },
    { id: 'reporter', title: { zh: '报修人', en: 'Reporter' }, width: 10, cell: row => row.reporterName },
    { id: 'level', title: { zh: '等级', en: 'Level' }, width: 7, cell: row => row.level },
    { id: 'state', title: { zh: '状态', en: 'State' }, width: 10, cell: stateOf },
    { id: 'assignee', title: { zh: '负责人', en: 'Worker' }, width: 10, cell: row => row.assigneeName },
    { id: 'created', title: { zh: '报事时间', en: 'Reported' }, width: 16, cell: row => momentOf(row.createdAt) },
    {
      id: 'next',
      title: { zh: '下一时限', en: 'Next promise' },
      width: 16,
      sort: 'due',
      cell: row => nextOf(row),
    },
    { id: 'due', title: { zh: '应完成', en: 'Due' }, width: 16, cell: row => momentOf(row.resolveBy) },
  ],
})

const STEPS: Record<TimelineEntry['what'], Told> = {
  reported: { zh: '报事', en: 'Reported' },
  accepted: { zh: '接单', en: 'Accepted' },
  assigned: { zh: '派单', en: 'Assigned' },
  arrived: { zh: '到场', en: 'Arrived' },
  suspended: { zh: '暂停', en: 'Put on hold' },
  resumed: { zh: '恢复', en: 'Resumed' },
  resolved: { zh: '完成', en: 'Resolved' },
  confirmed: { zh: '确认', en: 'Confirmed' },
  reopened: { zh: '返工', en: 'Reopened' },
  rated: { zh: '评价', en: 'Rated' },
  rejected: { zh: '不受理', en: 'Declined' },
  cancelled: { zh: '取消', en: 'Cancelled' },
  nudged: { zh: '催办', en: 'Nudged' },
  escalated: { zh: '升级', en: 'Escalated' },
  not_arrived: { zh: '未按时到场', en: 'Not there in time' },
  overdue: { zh: '未按时完成', en: 'Not done in time' },
  quoted: { zh: '报价', en: 'Quoted' },
  quote_accepted: { zh: '同意报价', en: 'Price agreed' },
  quote_declined: { zh: '不同意报价', en: 'Price declined' },
  warranted: { zh: '记为保修', en: 'Under warranty' },
  auto_closed: { zh: '自动关闭', en: 'Closed by itself' },
  acknowledged: { zh: '确认接手', en: 'Taken up' },
  unacknowledged: { zh: '未确认接手', en: 'Not taken up' },
  transferred: { zh: '转交', en: 'Handed on' },
  split: { zh: '拆分', en: 'Split' },
  extended: { zh: '延长时限', en: 'Given more time' },
  split_off: { zh: '由拆分而来', en: 'Split off' },
  merged: { zh: '并入', en: 'Merged' },
  took_in: { zh: '并入一张', en: 'Took one in' },
  released: { zh: '恢复单独处理', en: 'By itself again' },
  unmerged: { zh: '撤销并入', en: 'Taken out again' },
  gave_back: { zh: '分出一张', en: 'Gave one back' },
}
/** One ticket on paper: what it is about above, what became of it below. */
export const ticketPaper = table<TimelineEntry, TicketView>({
  title: { zh: '工单', en: 'Ticket' },
  rows: ({ timeline }) => timeline as unknown as TimelineEntry[],
  facts: (ticket, language) => {
    const facts: [Told, string | null][] = [
      [{ zh: '编号', en: 'Number' }, ticket.number],
      [{ zh: '位置', en: 'Place' }, ticket.placeLabel],
      [{ zh: '类别', en: 'Category' }, CATEGORY_NAMES[ticket.category][language]],
      [{ zh: '等级', en: 'Level' }, ticket.level],
      [{ zh: '状态', en: 'State' }, stateOf(ticket, language)],
      [{ zh: '报修人', en: 'Reporter' }, ticket.reporterName],
      [{ zh: '负责人', en: 'Worker' }, ticket.assigneeName],
      [{ zh: '报事时间', en: 'Reported' }, momentOf(ticket.createdAt)],
      [{ zh: '应完成', en: 'Due' }, momentOf(ticket.resolveBy)],
      [{ zh: '说明', en: 'What' }, ticket.description],
    ]
    return facts.flatMap(([label, value]) => (value ? [[label[language], value]] : []))
  },
  columns: [
    { id: 'at', title: { zh: '时间', en: 'When' }, width: 16, cell: row => momentOf(row.at) },
    { id: 'what', title: { zh: '进度', en: 'Step' }, width: 12, cell: (row, language) => STEPS[row.what][language] },
    { id: 'who', title: { zh: '经办人', en: 'By' }, width: 12, cell: row => row.byName },
    {
      id: 'note',
      title: { zh: '备注', en: 'Note' },
      width: 44,
      cell: row => [row.to && `→ ${row.to}`, row.note].filter(Boolean).join('；'),
    },
  ],
})
