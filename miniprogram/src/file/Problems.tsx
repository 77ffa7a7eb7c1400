import { Text, View } from '@tarojs/components'
import type { Problem } from '../../../shared/estate/contract'
import type { SheetSpec } from '../../../shared/workbook/table'
import { useReading, useWords } from '../ui/language'
import { Row } from '../ui/parts'
import { fileStaffWords } from './staff-words'

interface Props {
  id?: string
  problems: readonly Problem[]
  /** The sheets that are read, for what they and their columns are called. */
  specs: readonly SheetSpec[]
}
/** What a workbook gets wrong: where, and what to do about it. */
export function Problems({ id = 'problems', problems, specs }: Props) {
  const words = useWords(fileStaffWords)
  const { language } = useReading()
  /** The place as the reader's workbook calls it. */
  const where = ({ sheet, row, column }: Problem): string => {
    const spec = specs.find(one => one.name === sheet)
    const zh = language === 'zh'
    const facts = {
      sheet: zh ? (spec?.zh ?? sheet) : sheet,
      column: zh ? (spec?.columns[column]?.zh ?? column) : column,
      row,
    }
    return words(column ? 'import.where' : 'import.whereRow', facts)
  }
  return (
    <View id={id} className="card">
      {problems.map(problem => (
        <Row
          key={`${where(problem)}:${problem.message}`}
          icon={id === 'problems' ? 'alert' : 'check'}
          title={<Text>{problem.message}</Text>}
          detail={where(problem)}
        />
      ))}
    </View>
  )
}
