import { useState } from 'react'
import { READINGS } from '../../../shared/meter/workbook'
import { useAsk } from '../app/ask'
import { useCommand } from '../app/command'
import { useOwned } from '../app/owned'
import { usePerson } from '../app/person'
import { Sheets, WorkbookScreen } from '../file/WorkbookScreen'
import { useWords } from '../ui/language'
import { meterStaffWords } from './staff-words'

/** Readings of many meters by workbook. */
export function ReadingsScreen() {
  const { hat, language } = usePerson()
  const words = useWords(meterStaffWords)
  const estateId = hat?.estateId ?? ''
  const last = useOwned<string>('readings-import')
  const importId = last.value ?? ''
  const { data: job } = useAsk('meter.importStatus', { importId }, { enabled: Boolean(importId), live: true })
  const check = useCommand('meter.import')
  const publish = useCommand('meter.import')
  const columns = Object.entries(READINGS.columns).map(([name, { zh }]): [string, string] => [
    language === 'zh' ? zh : name,
    words.maybe(`workbook.readings.${name}`) ?? '',
  ])
  const [held, setHeld] = useState(0)
  const look = async (file: string) => {
    const found = await check.run({ estateId, file, mode: 'check' })
    setHeld(found?.held ?? 0)
    return found
  }
  const enter = async (file: string) => {
    const answer = await publish.run({ estateId, file, mode: 'publish' })
    if (!answer?.importId) return
    last.put(answer.importId)
    return answer
  }
  return (
    <WorkbookScreen
      id="readings-import"
      title={words('meters.import')}
      specs={[READINGS]}
      aside={<Sheets sheets={[{ id: 'readings', title: language === 'zh' ? READINGS.zh : READINGS.name, columns }]} />}
      job={job}
      check={check}
      onCheck={look}
      note={held > 0 ? words('readings.held', { n: held }) : undefined}
      publish={publish}
      onPublish={enter}
    />
  )
}
