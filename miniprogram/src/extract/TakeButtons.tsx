import { View } from '@tarojs/components'
import { useState } from 'react'
import type { Form } from '../../../shared/extract/schema'
import { type AnyTable, usual } from '../../../shared/table'
import { usePerson } from '../app/person'
import { useWords } from '../ui/language'
import { Button } from '../ui/parts'
import { extractWords } from './staff-words'
import { TakeAlong } from './TakeAlong'

interface Props {
  /** The operation whose answer is taken along, and what it is asked. */
  of: string
  table: AnyTable
  asked?: Record<string, string>
  /** The columns that are chosen; without them the usual ones. */
  columns?: readonly string[]
}
/** A table as a workbook and as a paper. */
export function TakeButtons({ of, table, asked = {}, columns = usual(table.columns) }: Props) {
  const { hat, language } = usePerson()
  const words = useWords(extractWords)
  const [open, setOpen] = useState<Form | null>(null)
  const estateId = hat?.estateId ?? ''
  return (
    <View className="tools__buttons">
      <Button id="export" look="quiet" small onPress={() => setOpen('xlsx')}>
        {words('extract.export')}
      </Button>
      <Button id="print" look="quiet" small onPress={() => setOpen('pdf')}>
        {words('extract.print')}
      </Button>
      {open && (
        <TakeAlong
          first={open}
          onClose={() => setOpen(null)}
          taken={{ estateId, of, asked, columns: [...columns], title: table.title[language] }}
        />
      )}
    </View>
  )
}
