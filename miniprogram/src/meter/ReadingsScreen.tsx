import { useState } from 'react'
import { READINGS } from '../../../shared/meter/workbook'
import { useAsk } from '../app/ask'
import { useCommand } from '../app/command'
import { usePerson } from '../app/person'
import { Sheets, WorkbookScreen } from '../file/WorkbookScreen'
import { keep, kept } from '../platform/storage'
import { isWord } from '../words/words'

/** Readings of many meters by workbook. */
export function ReadingsScreen() {
  const { words, hat, language } = usePerson()
  const estateId = hat?.estateId ?? ''
  const [importId, setImportId] = useState(() => kept<string>(`readings.${estateId}`) ?? '')
  const { data: job } = useAsk('meter.importStatus', { importId }, { enabled: Boolean(importId), live: true })
  const check = useCommand('meter.import')
  const publish = useCommand('meter.import')
  const columns = Object.entries(READINGS.columns).map(([name, { zh }]): [string, string] => {
    const word = `workbook.readings.${name}`
    return [language === 'zh' ? zh : name, isWord(word) ? words(word) : '']
  })
  const enter = async (file: string) => {
    const answer = await publish.run({ estateId, file, mode: 'publish' })
    if (!answer?.importId) return
    keep(`readings.${estateId}`, answer.importId)
    setImportId(answer.importId)
    return answer
  }
  return (
    <WorkbookScreen
      id="readings-import"
      title={words('meters.import')}
      aside={<Sheets sheets={[{ id: 'readings', title: language === 'zh' ? READINGS.zh : READINGS.name, columns }]} />}
      job={job}
      check={check}
      onCheck={file => check.run({ estateId, file, mode: 'check' })}
      publish={publish}
      onPublish={enter}
    />
  )
}
