import type { Told } from '../sentence'
import { CATEGORY_NAMES } from './names'

export const ticketEvents = {
  'ticket.reported': { zh: '新工单（{level}）：{place} {category}', en: 'New ticket ({level}): {place} {category}' },
  'ticket.accepted': { zh: '已安排师傅：{place} {category}', en: 'Somebody is on it: {place} {category}' },
  'ticket.assigned': { zh: '工单已指派给您：{place} {category}', en: 'A ticket is yours: {place} {category}' },
  'ticket.arrived': { zh: '师傅已到场：{place} {category}', en: 'The worker has arrived: {place} {category}' },
  'ticket.suspended': { zh: '工单暂停：{place} {category}', en: 'Work is on hold: {place} {category}' },
  'ticket.resumed': { zh: '工单已恢复处理：{place} {category}', en: 'Work goes on: {place} {category}' },
  'ticket.resolved': { zh: '已处理完成，请确认：{place} {category}', en: 'Done; please confirm: {place} {category}' },
  'ticket.closed': { zh: '工单已确认完成：{place} {category}', en: 'Confirmed and closed: {place} {category}' },
  'ticket.reopened': { zh: '工单被重新打开：{place} {category}', en: 'Reopened: {place} {category}' },
  'ticket.nudged': { zh: '业主催单：{place} {category}', en: 'The owner asks again: {place} {category}' },
  'ticket.rated': { zh: '业主已评价：{place} {category}', en: 'Rated: {place} {category}' },
  'ticket.rejected': { zh: '工单未受理：{place} {category}', en: 'Not taken on: {place} {category}' },
  'ticket.cancelled': { zh: '工单已取消：{place} {category}', en: 'Cancelled: {place} {category}' },
  'ticket.arranged': {
    zh: '已派给师傅，等待确认：{place} {category}',
    en: 'Given to a worker, who has yet to confirm: {place} {category}',
  },
  'ticket.transferred': {
    zh: '工单已转给同事：{place} {category}',
    en: 'Passed on to a colleague: {place} {category}',
  },
  'ticket.unacknowledged': {
    zh: '师傅还没有确认（{level}）：{place} {category}',
    en: 'Not yet confirmed by the worker ({level}): {place} {category}',
  },
  'ticket.split': {
    zh: '工单已拆分，分开处理：{place} {category}',
    en: 'Split into several tickets: {place} {category}',
  },
  'ticket.merged': {
    zh: '同一问题已有工单，您的工单一并处理：{place} {category}',
    en: 'Handled together with another ticket about the same: {place} {category}',
  },
  'ticket.joined': {
    zh: '又有人反映同一问题：{place} {category}',
    en: 'Reported by somebody else too: {place} {category}',
  },
  'ticket.released': {
    zh: '您的工单恢复单独处理：{place} {category}',
    en: 'Your ticket is handled by itself again: {place} {category}',
  },
  'ticket.unmerged': {
    zh: '经核实是另一个问题，恢复单独处理：{place} {category}',
    en: 'It is another matter after all and handled by itself: {place} {category}',
  },
  'ticket.parted': {
    zh: '并入的一张工单已分出，按本单处理即可：{place} {category}',
    en: 'One that was merged into it is handled by itself again: {place} {category}',
  },
  'ticket.quoted': {
    zh: '维修报价待您确认：{place} {category}',
    en: 'A quote for the repair waits for your answer: {place} {category}',
  },
  'ticket.quote_answered': {
    zh: '业主已答复报价：{place} {category}',
    en: 'The owner has answered the quote: {place} {category}',
  },
  'ticket.said': { zh: '工单有新留言：{place} {category}', en: 'New message on a ticket: {place} {category}' },
  'ticket.noted': { zh: '工单有内部备注：{place} {category}', en: 'New staff note on a ticket: {place} {category}' },
  'ticket.not_arrived': {
    zh: '未按时到场（{level}）：{place} {category}',
    en: 'Nobody is there in time ({level}): {place} {category}',
  },
  'ticket.overdue': {
    zh: '未按时完成（{level}）：{place} {category}',
    en: 'Not done in time ({level}): {place} {category}',
  },
  'ticket.unclaimed': {
    zh: '无人接单（{level}）：{place} {category}',
    en: 'Nobody has taken ({level}): {place} {category}',
  },
} as const satisfies Record<string, Told>

const NAMES: Readonly<Record<string, Told>> = CATEGORY_NAMES
/** What an event's references are called. */
export const ticketFacts = ({ category = '' }: Record<string, string>) => ({ category: NAMES[category] })
