import { NETWORKS } from '../../../shared/network/workbook'
import { useAsk } from '../app/ask'
import { useCommand } from '../app/command'
import { useOwned } from '../app/owned'
import { usePerson } from '../app/person'
import { Sheets, WorkbookScreen } from '../file/WorkbookScreen'
import { useWords } from '../ui/language'
import { networkStaffWords } from './staff-words'

/** Networks by workbook: check, mend, publish, watch them come in. */
export function ImportScreen() {
  const { hat, language } = usePerson()
  const words = useWords(networkStaffWords)
  const estateId = hat?.estateId ?? ''
  const last = useOwned<string>('networks-import')
  const importId = last.value ?? ''
  const { data: job } = useAsk('network.importStatus', { importId }, { enabled: Boolean(importId), live: true })
  const check = useCommand('network.import')
  const publish = useCommand('network.import')
  const columns = Object.entries(NETWORKS.columns).map(([name, { zh }]): [string, string] => [
    language === 'zh' ? zh : name,
    words.maybe(`net.columns.${name}`) ?? '',
  ])
  const enter = async (file: string) => {
    const answer = await publish.run({ estateId, file, mode: 'publish' })
    if (!answer?.importId) return
    last.put(answer.importId)
    return answer
  }
  return (
    <WorkbookScreen
      id="networks-import"
      title={words('net.importTitle')}
      specs={[NETWORKS]}
      aside={<Sheets sheets={[{ id: 'networks', title: language === 'zh' ? NETWORKS.zh : NETWORKS.name, columns }]} />}
      job={job}
      check={check}
      onCheck={file => check.run({ estateId, file, mode: 'check' })}
      note={words('net.importHow')}
      publish={publish}
      onPublish={enter}
    />
  )
}
