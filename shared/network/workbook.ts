import { Refusal } from '../refusal'
import { type Fault, type Found, rowsOf, type Sheet, type SheetSpec, type TableRow } from '../workbook/table'
import { networkRefusals } from './refusals'
import { NODE_KINDS, type NodeKind, type Part, UTILITIES, type Utility } from './schema'
import { type KnownHouse, keepNodes, numberOf, trunkIdOf, type WrittenNode } from './written'

type Column = 'network' | 'part' | 'number' | 'kind' | 'name' | 'from' | 'where' | 'holder' | 'houses' | 'places'
/** A workbook of networks: one sheet, a row a source, valve, riser or branch. */
export const NETWORKS: SheetSpec<Column> = {
  name: 'networks',
  zh: '管网',
  also: ['管线', '阀门', '阀门表', '管网信息'],
  alone: true,
  columns: {
    network: { zh: '管网', also: ['管线', '系统', '专业'], merges: true },
    part: { zh: '分区', also: ['单元', '立管', '区域'], merges: true, optional: true },
    number: { zh: '编号', also: ['阀门编号', '阀号'] },
    kind: { zh: '种类', also: ['类型', '类别'] },
    name: { zh: '名称', optional: true },
    from: { zh: '上级', also: ['上级编号', '来自', '接自'], optional: true },
    where: { zh: '位置', also: ['安装位置'], optional: true },
    holder: { zh: '钥匙', also: ['保管人', '钥匙保管人'], optional: true },
    houses: { zh: '供应房屋', also: ['房号', '房屋', '控制房屋', '控制户'], optional: true },
    places: { zh: '其他', also: ['公共部位', '其他影响'], optional: true },
  },
}
/** What each utility and kind is called. */
const UTILITY_ZH: Record<Utility, string> = {
  ...{ water: '自来水', hot_water: '热水', sewage: '排水', gas: '燃气' },
  ...{ heating: '供暖', power: '供电', fibre: '光纤', fire: '消防' },
}
const KIND_ZH: Record<NodeKind, string> = {
  ...{ source: '来源', valve: '阀门', breaker: '开关', riser: '立管', branch: '支管' },
}
const ALSO_UTILITY: Record<string, Utility> = {
  ...{ 水: 'water', 给水: 'water', 供水: 'water', 污水: 'sewage', 电: 'power', 电力: 'power', 强电: 'power' },
  ...{ 天然气: 'gas', 煤气: 'gas', 暖气: 'heating', 采暖: 'heating', 网络: 'fibre', 宽带: 'fibre', 消防水: 'fire' },
}
const ALSO_KIND: Record<string, NodeKind> = {
  ...{
    水源: 'source',
    电源: 'source',
    市政: 'source',
    泵房: 'source',
    配电房: 'source',
    总闸阀: 'valve',
    闸阀: 'valve',
  },
  ...{ 阀: 'valve', 空开: 'breaker', 断路器: 'breaker', 闸: 'breaker', 干管: 'riser', 支路: 'branch', 管道: 'branch' },
}
const read = <T extends string>(all: readonly T[], zh: Record<T, string>, also: Record<string, T>, text: string) =>
  all.find(one => one === text.toLowerCase() || zh[one] === text) ?? also[text]
/** Several in one cell: commas of any kind, blanks, new lines. */
const several = (text: string): string[] => text.split(/[\s,，、;；]+/).filter(Boolean)

const TRUNK_NAMES: readonly string[] = ['', '总管', '干管', 'trunk', '主管']
interface Row {
  row: number
  utility: Utility
  part: string
  node: WrittenNode
}
type ReadPart = Pick<Part, 'utility' | 'trunk' | 'name' | 'nodes' | 'houses'>
interface Checked {
  parts: ReadPart[]
  faults: Fault[]
  hints: Fault[]
}
function rowIn(row: TableRow<Column>): Row | null {
  const utility = read(UTILITIES, UTILITY_ZH, ALSO_UTILITY, row.text('network'))
  const kind = read(NODE_KINDS, KIND_ZH, ALSO_KIND, row.text('kind'))
  const offer = (zh: Record<string, string>) => Object.values(zh).join('、')
  if (!utility) row.fault('network', `管网须为 ${offer(UTILITY_ZH)}`, `A network is one of ${UTILITIES.join(', ')}`)
  if (!kind) row.fault('kind', `种类须为 ${offer(KIND_ZH)}`, `A kind is one of ${NODE_KINDS.join(', ')}`)
  const part = row.text('part')
  const tooLong = (['name', 'where', 'holder'] as const).find(column => row.text(column).length > MOST_LETTERS[column])
  if (tooLong)
    row.fault(tooLong, `${NETWORKS.columns[tooLong].zh}太长`, `Too long: ${MOST_LETTERS[tooLong]} letters at most`)
  if (part.length > 20) row.fault('part', '分区名称最多 20 字', 'A part has 20 letters at most')
  if (!utility || !kind) return null
  return {
    ...{ row: row.row, utility, part: TRUNK_NAMES.includes(part.toLowerCase()) ? '' : part },
    node: {
      ...{ number: row.text('number'), kind, name: row.text('name'), where: row.text('where'), photos: [] },
      ...{ holder: row.text('holder'), from: several(row.text('from')) },
      ...{ houses: several(row.text('houses')), places: several(row.text('places')) },
    },
  }
}
const MOST_LETTERS = { name: 40, where: 80, holder: 30 }
const COLUMN_OF: Record<string, Column> = {
  'network.unknown_feeder': 'from',
  'network.feeds_itself': 'from',
  'network.circle': 'from',
  'network.unknown_house': 'houses',
}
/** Which spellings of houses a workbook holds, before they are looked up. */
export function housesIn(sheets: readonly Sheet[]): string[] {
  const found: Found = { faults: [], hints: [] }
  return rowsOf(sheets, NETWORKS, found).flatMap(row => several(row.text('houses')))
}
/** Every row checked, every part as it will be kept. What is wrong is said by row and column; hints stop nothing. */
export function readNetworks(
  sheets: readonly Sheet[],
  estateId: string,
  houses: ReadonlyMap<string, KnownHouse>,
): Checked {
  const faults: Fault[] = []
  const hints: Fault[] = []
  const rows = rowsOf(sheets, NETWORKS, { faults, hints }).flatMap(row => rowIn(row) ?? [])
  const say = (list: Fault[], row: number, column: string, zh: string, en: string) =>
    void list.push({ sheet: NETWORKS.name, row, column, zh, en })
  const parts = UTILITIES.flatMap(utility => {
    const mine = rows.filter(one => one.utility === utility)
    twins(mine, (row, number) =>
      say(faults, row, 'number', `编号 ${number} 重复`, `The number ${number} appears twice`),
    )
    const trunk = mine.filter(one => one.part === '')
    const above = trunk.map(one => numberOf(one.node.number))
    const names = [...new Set(mine.map(one => one.part))].sort(
      (one, other) => Number(one !== '') - Number(other !== ''),
    )
    const served = new Map<string, string>()
    return names.flatMap(name => {
      const own = mine.filter(one => one.part === name)
      const kept = keptOf(own, { estateId, utility, above: name === '' ? [] : above, houses }, faults)
      if (!kept) return []
      for (const { houseId, label } of kept.houses) {
        const other = served.get(houseId)
        if (other !== undefined)
          say(faults, own[0]?.row ?? 0, 'houses', `${label} 同时接在两个分区`, `${label} is served by two parts`)
        served.set(houseId, name)
      }
      return [{ utility, trunk: name === '', name: name || '总管', ...kept }]
    })
  })
  for (const utility of new Set(rows.map(one => one.utility))) {
    const there = parts.some(one => one.utility === utility && one.nodes.some(node => node.kind === 'source'))
    if (!there)
      say(hints, 0, 'kind', `${UTILITY_ZH[utility]}没有来源`, `Nothing of ${utility} is a source: nobody is reached`)
  }
  return { parts, faults: faults.sort((one, other) => one.row - other.row), hints }
}
function twins(rows: readonly Row[], say: (row: number, number: string) => void) {
  const seen = new Set<string>()
  for (const { row, node } of rows) {
    const number = numberOf(node.number)
    if (seen.has(number)) say(row, number)
    seen.add(number)
  }
}
/** A part as it is kept, or null with what is wrong, each row by itself. */
function keptOf(rows: readonly Row[], around: Parameters<typeof keepNodes>[1], faults: Fault[]) {
  const numbers = rows.map(one => numberOf(one.node.number))
  const alone = rows.flatMap(one =>
    faultIn(() => keepNodes([one.node], { ...around, above: [...around.above, ...numbers] }), one),
  )
  faults.push(...alone)
  if (alone.length > 0 || new Set(numbers).size < numbers.length) return null
  const first = rows[0] as Row
  let kept: ReturnType<typeof keepNodes> | null = null
  faults.push(
    ...faultIn(() => {
      kept = keepNodes(
        rows.map(one => one.node),
        around,
      )
    }, first),
  )
  return kept as ReturnType<typeof keepNodes> | null
}
function faultIn(work: () => unknown, { row }: Row): Fault[] {
  try {
    work()
    return []
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    const sentence = networkRefusals[error.code as keyof typeof networkRefusals]
    const said = (language: 'zh' | 'en') => error.answer(sentence, language).message
    return [{ sheet: NETWORKS.name, row, column: COLUMN_OF[error.code] ?? 'number', zh: said('zh'), en: said('en') }]
  }
}
export const partIdOf = (estateId: string, part: ReadPart, digest: (text: string) => string): string =>
  part.trunk
    ? trunkIdOf(estateId, part.utility)
    : `${trunkIdOf(estateId, part.utility)}_${digest(part.name).slice(0, 12)}`
