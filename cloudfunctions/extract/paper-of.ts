import type { ListPaper } from '../../shared/paper/schema'
import { type AnyTable, chosenOf } from '../../shared/table'
import type { Extract } from './store'

const CHINA_MS = 8 * 3_600_000
const minuteOf = (ms: number): string => new Date(ms + CHINA_MS).toISOString().slice(0, 16).replace('T', ' ')

/** What the printer is told. */
export function paperOf(extract: Extract, table: AnyTable): ListPaper {
  const { language, form, estateName, at, reason, facts, parts, sums, name } = extract
  const { columns } = chosenOf(table.columns, extract.columns)
  const all = { zh: '合计', en: 'Total' }[language]
  const ids = Object.keys(sums)
  return {
    ...{ what: 'list', form, language, title: table.title[language], estateName, at, reason, facts, parts },
    mark: `${name} ${minuteOf(at)}`,
    asked: table.asked?.(extract.asked, language) ?? [],
    columns: columns.map(({ title, width, id, sum }) => ({
      title: title[language],
      ...(width !== undefined && { width }),
      figure: sum === true || id in sums,
    })),
    sums:
      ids.length === 0
        ? null
        : columns.map(({ id }, column) => (id in sums ? { fen: sums[id] ?? 0 } : column === 0 ? all : null)),
  }
}
