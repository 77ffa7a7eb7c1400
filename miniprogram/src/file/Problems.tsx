import { Text, View } from '@tarojs/components'
import type { Problem } from '../../../shared/estate/contract'
import { useWords } from '../ui/language'
import { Row } from '../ui/parts'
import { fileStaffWords } from './staff-words'

/** What a workbook gets wrong: where, and what to do about it. */
export function Problems({ problems }: { problems: readonly Problem[] }) {
  const words = useWords(fileStaffWords)
  return (
    <View id="problems" className="card">
      {problems.map(({ sheet, row, column, message }) => (
        <Row
          key={`${sheet}:${row}:${column}:${message}`}
          icon="alert"
          title={<Text>{message}</Text>}
          detail={words('import.where', { sheet, row, column })}
        />
      ))}
    </View>
  )
}
