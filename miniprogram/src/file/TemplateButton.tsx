import { strToU8, zipSync } from 'fflate'
import type { SheetSpec } from '../../../shared/workbook/table'
import { templateOf } from '../../../shared/workbook/template'
import { told } from '../app/go'
import { saveWorkbook } from '../platform/save-workbook'
import { useReading, useWords } from '../ui/language'
import { Button } from '../ui/parts'
import { fileStaffWords } from './staff-words'

/** An empty workbook with the sheets and columns that this page reads. */
export function TemplateButton({ name, specs }: { name: string; specs: readonly SheetSpec[] }) {
  const { language } = useReading()
  const words = useWords(fileStaffWords)
  const save = () => {
    const parts = Object.entries(templateOf(specs, language)).map(([path, text]) => [path, strToU8(text)])
    saveWorkbook(`${name}.xlsx`, zipSync(Object.fromEntries(parts))).catch(() => told(words('workbook.templateFailed')))
  }
  return (
    <Button id="template" look="quiet" icon="list" onPress={save}>
      {words('workbook.template')}
    </Button>
  )
}
