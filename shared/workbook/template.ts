import type { SheetSpec } from './sheet'

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;')
const letter = (at: number): string => String.fromCharCode(65 + at)
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'

const sheetXml = (heads: readonly string[]): string =>
  `${HEAD}<worksheet xmlns="${MAIN}"><cols><col min="1" max="${heads.length}" width="16" customWidth="1"/></cols><sheetData><row r="1">${heads
    .map((head, at) => `<c r="${letter(at)}1" t="inlineStr"><is><t>${escaped(head)}</t></is></c>`)
    .join('')}</row></sheetData></worksheet>`

/** An empty workbook with these sheets and the names of their columns, in the reader's language: the parts of an .xlsx. */
export function templateOf(specs: readonly SheetSpec[], language: 'zh' | 'en'): Record<string, string> {
  const sheets = specs.map(({ name, zh, columns }) => ({
    name: language === 'zh' ? zh : name,
    heads: Object.entries(columns).map(([column, of]) => (language === 'zh' ? of.zh : column)),
  }))
  const each = (say: (sheet: (typeof sheets)[number], n: number) => string) =>
    sheets.map((sheet, at) => say(sheet, at + 1)).join('')
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
  return {
    '[Content_Types].xml': `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${type}.sheet.main+xml"/>${each((_, n) => `<Override PartName="/xl/worksheets/sheet${n}.xml" ContentType="${type}.worksheet+xml"/>`)}</Types>`,
    '_rels/.rels': `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${each(({ name }, n) => `<sheet name="${escaped(name)}" sheetId="${n}" r:id="rId${n}"/>`)}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${each((_, n) => `<Relationship Id="rId${n}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${n}.xml"/>`)}</Relationships>`,
    ...Object.fromEntries(sheets.map(({ heads }, at) => [`xl/worksheets/sheet${at + 1}.xml`, sheetXml(heads)])),
  }
}
