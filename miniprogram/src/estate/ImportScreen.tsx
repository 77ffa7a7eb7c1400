import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import type { ImportAnswer } from '../../../shared/estate/contract'
import { COUNTED, type ImportCounts } from '../../../shared/estate/counts'
import { SHEETS } from '../../../shared/estate/sheets'
import type { WorkbookImport } from '../../../shared/workbook/table'
import { useAsk } from '../app/ask'
import { useCommand } from '../app/command'
import { useOwned } from '../app/owned'
import { usePerson } from '../app/person'
import { WorkbookScreen } from '../file/WorkbookScreen'
import { Field } from '../ui/fields'
import { useWords } from '../ui/language'
import { Card, Row } from '../ui/parts'
import { estateStaffWords } from './staff-words'

const asImport = ({ importId, problems, hints, counts }: ImportAnswer): WorkbookImport => {
  const rows = Object.values(counts).reduce((sum, n) => sum + n, 0)
  return { importId, state: null, problems, hints, rows, same: 0, done: 0 }
}
/** Houses, people and places from a workbook: check, mend, publish, watch it arrive. */
export function ImportScreen() {
  const { hat } = usePerson()
  const words = useWords(estateStaffWords)
  const estateId = useRouter().params.estateId ?? hat?.estateId ?? ''
  const [counts, setCounts] = useState<ImportCounts>({})
  const last = useOwned<string>(`import.${estateId}`)
  const importId = last.value ?? ''
  const { data: status } = useAsk('estate.importStatus', { importId }, { enabled: Boolean(importId), live: true })
  const check = useCommand('estate.import')
  const publish = useCommand('estate.import')

  const look = async (file: string) => {
    const answer = await check.run({ estateId, file, mode: 'check' })
    if (!answer) return
    setCounts(answer.counts)
    return asImport(answer)
  }
  const write = async (file: string) => {
    const answer = await publish.run({ estateId, file, mode: 'publish' })
    if (!answer?.importId) return
    last.put(answer.importId)
    return asImport(answer)
  }
  return (
    <WorkbookScreen
      id="import"
      title={words('import.title')}
      specs={Object.values(SHEETS)}
      aside={<Field hint={words('import.how')}>{null}</Field>}
      job={
        status && {
          importId,
          state: status.state === 'done' ? 'done' : 'applying',
          problems: [],
          rows: status.total,
          same: 0,
          done: status.done,
        }
      }
      check={check}
      onCheck={look}
      publish={publish}
      onPublish={write}
      publishLabel={words('import.publish')}
      holds={<Counts counts={counts} />}
    />
  )
}

function Counts({ counts }: { counts: ImportCounts }) {
  const words = useWords(estateStaffWords)
  return (
    <Card title={words('import.counts')}>
      {COUNTED.map(what => {
        const n = counts[what]
        return n === undefined ? null : <Row key={what} title={words(`import.count.${what}`)} end={String(n)} />
      })}
    </Card>
  )
}
