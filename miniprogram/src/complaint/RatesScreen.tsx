import { usePart } from '../app/part'
import { usePerson } from '../app/person'
import { useRights } from '../app/rights'
import { useWords } from '../ui/language'
import { Page } from '../ui/Page'
import { Tabs } from '../ui/parts'
import { Month } from './Month'
import { complaintStaffWords } from './staff-words'
import { Waiting } from './Waiting'

const PARTS = ['rates', 'waiting'] as const
/** How complaints are dealt with, month by month, and what waits for a decision. */
export function RatesScreen() {
  const { hat } = usePerson()
  const words = useWords(complaintStaffWords)
  const [part, setPart] = usePart('part', PARTS, 'rates')
  const decides = useRights(hat?.estateId)('complaint.waiting')
  const estateId = hat?.estateId ?? ''
  return (
    <Page id="complaints" title={words('complaint.pageTitle')}>
      {decides && (
        <Tabs
          id="part"
          choices={PARTS.map(value => ({ value, label: words(`complaint.part.${value}`) }))}
          value={part}
          onChange={setPart}
        />
      )}
      {part === 'waiting' && decides ? <Waiting estateId={estateId} /> : <Month estateId={estateId} />}
    </Page>
  )
}
