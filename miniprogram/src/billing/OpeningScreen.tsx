import { OPENING_SHEETS } from '../../../shared/billing/opening-sheets'
import { useAsk } from '../app/ask'
import { useCommand } from '../app/command'
import { usePerson } from '../app/person'
import { fileStaffWords } from '../file/staff-words'
import { Sheets, WorkbookScreen } from '../file/WorkbookScreen'
import { meterStaffWords } from '../meter/staff-words'
import { useWords } from '../ui/language'
import { billingStaffWords } from './staff-words'

/** The first day of an estate's books: arrears, money held, meters with their first readings. Once. */
export function OpeningScreen() {
  const { hat, language } = usePerson()
  const words = useWords(billingStaffWords, fileStaffWords, meterStaffWords)
  const estateId = hat?.estateId ?? ''
  // Refused as long as nothing has been imported: then there is nothing to show.
  const { data: job } = useAsk('billing.goLiveStatus', { estateId }, { enabled: Boolean(estateId), live: true })
  const check = useCommand('billing.goLive')
  const publish = useCommand('billing.goLive')
  const sheets = Object.values(OPENING_SHEETS).map(({ name, zh, columns }) => ({
    id: name,
    title: language === 'zh' ? zh : name,
    columns: Object.entries(columns).map(([column, of]): [string, string] => [
      language === 'zh' ? of.zh : column,
      words.maybe(`workbook.${name}.${column}`) ?? '',
    ]),
  }))
  return (
    <WorkbookScreen
      id="opening-import"
      title={words('opening.title')}
      specs={Object.values(OPENING_SHEETS)}
      aside={<Sheets sheets={sheets} />}
      job={job}
      check={check}
      onCheck={file => check.run({ estateId, file, mode: 'check' })}
      publish={publish}
      onPublish={file => publish.run({ estateId, file, mode: 'publish' })}
    />
  )
}
