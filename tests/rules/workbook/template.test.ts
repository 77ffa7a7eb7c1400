import { strToU8, zipSync } from 'fflate'
import { openSheets } from '../../../cloudfunctions/estate/open-workbook'
import { OPENING_SHEETS } from '../../../shared/billing/opening-sheets'
import { SHEETS } from '../../../shared/estate/sheets'
import { READINGS } from '../../../shared/meter/workbook'
import { rowsOf, type SheetSpec } from '../../../shared/workbook/table'
import { templateOf } from '../../../shared/workbook/template'

const WORKBOOKS: [string, readonly SheetSpec[]][] = [
  ['an estate', Object.values(SHEETS)],
  ['readings', [READINGS]],
  ['the first day', Object.values(OPENING_SHEETS)],
]
test.each(WORKBOOKS.flatMap(([name, specs]) => [[name, specs, 'zh'] as const, [name, specs, 'en'] as const]))(
  'the empty template of %s is read by the reader itself: every sheet and column is found',
  (_, specs, language) => {
    const parts = Object.entries(templateOf(specs, language)).map(([path, text]) => [path, strToU8(text)])
    const sheets = openSheets(Buffer.from(zipSync(Object.fromEntries(parts))))
    expect(sheets).toHaveLength(specs.length)
    for (const spec of specs) {
      const found = { faults: [], hints: [] }
      expect([spec.name, rowsOf(sheets, spec, found), found.faults]).toEqual([spec.name, [], []])
    }
  },
)
