import { momentOf } from '../../shared/calendar/moment'
import type { ListPaper } from '../../shared/paper/schema'
import { type AnyTable, chosenOf } from '../../shared/table'
import type { Extract } from './store'

/** What the printer is told. */
export function paperOf(extract: Extract, table: AnyTable): ListPaper {
  const { language, form, estateName, at, reason, facts, parts, sums, name } = extract
  const { columns } = chosenOf(table.columns, extract.columns)
  const all = { zh: '合计', en: 'Total' }[language]
  const ids = Object.keys(sums)
  return {
    ...{ what: 'list', form, language, title: table.title[language], estateName, at, reason, facts, parts },
    mark: `${name} ${momentOf(at)}`,
    asked: table.asked?.(extract.asked, language) ?? [],
    columns: columns.map(({ title, width, sum, figure }) => ({
      title: title[language],
      ...(width !== undefined && { width }),
      figure: sum === true || figure === true,
    })),
    sums:
      ids.length === 0
        ? null
        : columns.map(({ id }, column) => (id in sums ? { fen: sums[id] ?? 0 } : column === 0 ? all : null)),
  }
}
