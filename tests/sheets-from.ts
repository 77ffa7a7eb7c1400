import type { Cell, Sheet } from '../shared/workbook/table'

/** Sheets as the reader gives them, from rows of cells. */
export const sheetsFrom = (tables: Record<string, readonly (readonly Cell[])[] | null>): Sheet[] =>
  Object.entries(tables).flatMap(([name, rows]) =>
    rows === null
      ? []
      : [
          {
            name,
            hidden: false,
            merges: [],
            lines: rows.map((cells, at) => ({ row: at + 1, cells: [...cells], hidden: false })),
          },
        ],
  )
