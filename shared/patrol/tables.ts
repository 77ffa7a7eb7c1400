import { momentOf } from '../calendar/moment'
import type { Language, Told } from '../sentence'
import { table } from '../table'
import { ANYONE, type RoundState } from './schema'
import type { DayReport, ReportLine } from './views'

export const WHAT_NAMES: Record<ReportLine['what'], Told> = {
  failed: { zh: '不合格', en: 'Not passed' },
  missed: { zh: '漏检', en: 'Missed' },
  skipped: { zh: '跳过', en: 'Left out' },
  typed: { zh: '手工输入编码', en: 'Code typed' },
  fast: { zh: '间隔过短', en: 'Too fast' },
  far: { zh: '距离点位过远', en: 'Far away' },
  early: { zh: '提前巡查', en: 'Too early' },
  late: { zh: '逾期巡查', en: 'After the end' },
  clock: { zh: '手机时间不准', en: 'Clock was wrong' },
  repeat: { zh: '重复巡查', en: 'Looked at again' },
}
export const STATE_NAMES: Record<RoundState, Told> = {
  open: { zh: '待巡查', en: 'To be walked' },
  late: { zh: '逾期未完成', en: 'Late' },
  missed: { zh: '未完成', en: 'Not finished' },
  done: { zh: '已完成', en: 'Done' },
}
const hourOf = (ms: number): string => momentOf(ms).slice(11)
export const percent = (share: number | null): string => (share === null ? '—' : `${(share * 100).toFixed(2)}%`)
export const walkerOf = (name: string, language: Language): string =>
  name === ANYONE ? { zh: '当班人员', en: 'Whoever is on duty' }[language] : name

/** The day on paper: the rounds above, what somebody should read below. */
export const reportTable = table<ReportLine, DayReport & { day: string }>({
  title: { zh: '巡查日报', en: 'Daily report of rounds' },
  rows: ({ lines }) => lines,
  facts: ({ day, rounds, planned, done, completion, failed }, language) => {
    const label = (zh: string, en: string) => ({ zh, en })[language]
    const walked = rounds.map((round): [string, string] => [
      `${round.routeName} ${hourOf(round.from)}–${hourOf(round.until)}`,
      [
        `${round.done}/${round.planned}`,
        STATE_NAMES[round.state][language],
        round.walkers.join('、') || walkerOf(round.walkerName, language),
      ].join(' · '),
    ])
    return [
      [label('日期', 'Day'), day],
      [label('巡查轮次', 'Rounds'), String(rounds.length)],
      [label('巡查完成率', 'Patrol completion'), `${percent(completion)} (${done}/${planned})`],
      [label('不合格项', 'Not passed'), String(failed)],
      ...walked,
    ]
  },
  columns: [
    { id: 'at', title: { zh: '时间', en: 'When' }, width: 16, cell: row => momentOf(row.at) },
    {
      id: 'what',
      title: { zh: '情况', en: 'What' },
      width: 12,
      cell: (row, language) => WHAT_NAMES[row.what][language],
    },
    { id: 'route', title: { zh: '路线', en: 'Route' }, width: 14, cell: row => row.routeName },
    { id: 'point', title: { zh: '点位', en: 'Point' }, width: 18, cell: row => row.point },
    { id: 'item', title: { zh: '检查项', en: 'Item' }, width: 22, cell: (row, language) => row.item?.[language] ?? '' },
    { id: 'note', title: { zh: '说明', en: 'Note' }, width: 26, cell: row => row.note },
    { id: 'by', title: { zh: '巡查人', en: 'By' }, width: 10, cell: row => row.byName },
    { id: 'ticket', title: { zh: '工单', en: 'Ticket' }, width: 10, cell: row => row.number },
  ],
})
