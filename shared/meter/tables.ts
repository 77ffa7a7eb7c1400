import { momentOf } from '../calendar/moment'
import type { Told } from '../sentence'
import { table } from '../table'
import type { Register } from '../tariff/schema'
import type { Held, Meter } from './schema'
import type { HeldView, MeterRow } from './views'

const UTILITIES: Record<Meter['utility'], Told> = {
  WATER: { zh: '水表', en: 'Water' },
  ELECTRICITY: { zh: '电表', en: 'Electricity' },
}
const KINDS: Record<Meter['kind'], Told> = {
  HOUSE: { zh: '户表', en: 'House' },
  COMMON: { zh: '公共表', en: 'Common' },
  MASTER: { zh: '总表', en: 'Master' },
}
const STATES: Record<Held['state'], Told> = {
  waiting: { zh: '待复核', en: 'Waiting' },
  confirmed: { zh: '已确认', en: 'Confirmed' },
  returned: { zh: '已退回', en: 'Sent back' },
  superseded: { zh: '已被取代', en: 'Superseded' },
}
interface Shown {
  value: string | null
  dials: Partial<Record<Register, string>> | null
}
const shownOf = ({ value, dials }: Shown): string =>
  dials && Object.keys(dials).length > 0 ? Object.values(dials).join(' / ') : (value ?? '')

/** Every meter, with what it showed last. */
export const meterTable = table<MeterRow>({
  title: { zh: '表计清单', en: 'Meters' },
  asked: ({ search }, language) => (search ? [{ zh: `表号：${search}`, en: `Number: ${search}` }[language]] : []),
  columns: [
    { id: 'where', title: { zh: '位置', en: 'Where' }, width: 18, cell: row => row.where },
    { id: 'code', title: { zh: '表号', en: 'Number' }, width: 16, cell: row => row.codes.join('、') },
    {
      id: 'kind',
      title: { zh: '类型', en: 'Kind' },
      width: 16,
      cell: (row, language) => `${UTILITIES[row.utility][language]} · ${KINDS[row.kind][language]}`,
    },
    { id: 'multiplier', title: { zh: '倍率', en: 'Multiplier' }, width: 8, figure: true, cell: row => row.multiplier },
    {
      id: 'last',
      title: { zh: '上次读数', en: 'Last reading' },
      width: 16,
      figure: true,
      cell: row => row.last && shownOf(row.last),
    },
    { id: 'on', title: { zh: '抄表日', en: 'Read on' }, width: 18, cell: row => row.last?.readOn ?? '' },
    { id: 'usual', title: { zh: '月均用量', en: 'A month' }, width: 12, figure: true, cell: row => row.usual },
    {
      id: 'held',
      title: { zh: '待复核', en: 'Held' },
      width: 8,
      figure: true,
      spare: true,
      cell: row => (row.held > 0 ? { number: row.held } : null),
    },
  ],
})
/** Readings that are more than can be believed, and what became of them. */
export const heldTable = table<HeldView>({
  title: { zh: '异常读数', en: 'Held readings' },
  asked: ({ state }, language) => [STATES[(state as Held['state'] | undefined) ?? 'waiting'][language]],
  columns: [
    { id: 'where', title: { zh: '位置', en: 'Where' }, width: 18, cell: row => row.where },
    { id: 'code', title: { zh: '表号', en: 'Number' }, width: 16, cell: row => row.code },
    { id: 'on', title: { zh: '抄表日', en: 'Read on' }, width: 18, cell: row => row.readOn },
    {
      id: 'last',
      title: { zh: '上次读数', en: 'Last reading' },
      width: 14,
      figure: true,
      cell: row => row.last && shownOf(row.last),
    },
    { id: 'value', title: { zh: '本次读数', en: 'Reading' }, width: 14, figure: true, cell: shownOf },
    { id: 'quantity', title: { zh: '用量', en: 'Quantity' }, width: 10, figure: true, cell: row => row.doubt.quantity },
    { id: 'usual', title: { zh: '平时', en: 'Usual' }, width: 10, figure: true, cell: row => row.doubt.usual },
    { id: 'period', title: { zh: '账期', en: 'Period' }, width: 10, cell: row => row.period },
    {
      id: 'state',
      title: { zh: '状态', en: 'State' },
      width: 10,
      cell: (row, language) => STATES[row.state][language],
    },
    { id: 'reason', title: { zh: '原因', en: 'Reason' }, width: 20, cell: row => row.reason },
    { id: 'at', title: { zh: '登记时间', en: 'Entered' }, width: 16, spare: true, cell: row => momentOf(row.at) },
  ],
})
