import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { useAsk } from '../app/ask'
import { usePerson } from '../app/person'
import { useRights } from '../app/rights'
import { KindRules } from '../booking/KindRules'
import { PeopleRules } from '../booking/PeopleRules'
import { CalendarForm } from '../calendar/CalendarForm'
import { DueDaysRules } from '../defect/DueDaysRules'
import { OfficeForm } from '../estate/OfficeForm'
import { MeterRulesForm } from '../meter/MeterRulesForm'
import { MoveInRules } from '../movein/MoveInRules'
import { PushForm } from '../notice/PushForm'
import { PayRulesForm } from '../payment/PayRulesForm'
import { ChainsForm } from '../ticket/ChainsForm'
import { TermsForm } from '../ticket/TermsForm'
import { useWords } from '../ui/language'
import { Page } from '../ui/Page'
import { Pills } from '../ui/parts'
import { Empty, ErrorState, Skeleton } from '../ui/states'
import { homeFirstWords } from './first-words'
import { homeWords } from './words'

/** What each part ends with. */
const PARTS = {
  calendar: 'calendar.save',
  terms: 'ticket.configure',
  chains: 'ticket.configure',
  push: 'notice.setPush',
  kinds: 'booking.configure',
  people: 'booking.configure',
  due: 'defect.configure',
  movein: 'movein.configure',
  meters: 'meter.configure',
  office: 'estate.setOffice',
  pay: 'payment.configure',
} as const
type Part = keyof typeof PARTS

/** The rules of appointments, defects and moving in: who may change them sees what holds now, and changes it here. */
export function RulesScreen() {
  const { me, hat } = usePerson()
  const words = useWords(homeFirstWords, homeWords)
  const estateId = hat?.estateId ?? ''
  const may = useRights(estateId)
  const parts = (Object.keys(PARTS) as Part[]).filter(one => may(PARTS[one]))
  const asked = useRouter().params.part as Part | undefined
  const [chosen, setPart] = useState<Part>(asked ?? 'calendar')
  const part = parts.includes(chosen) ? chosen : parts[0]
  return (
    <Page id="rules" title={words('home.rules')} size="form">
      {me && parts.length === 0 && <Empty icon="alert" title={words('rules.notYours')} />}
      {parts.length > 0 && (
        <View className="section">
          <Pills
            id="part"
            choices={parts.map(value => ({ value, label: words(`rules.part.${value}`) }))}
            value={part ?? null}
            onChange={setPart}
          />
        </View>
      )}
      {part === 'kinds' && <Kinds estateId={estateId} />}
      {part === 'calendar' && <CalendarForm estateId={estateId} />}
      {part === 'terms' && <TermsForm estateId={estateId} />}
      {part === 'chains' && <ChainsForm estateId={estateId} />}
      {part === 'push' && <PushForm estateId={estateId} />}
      {part === 'people' && <People estateId={estateId} />}
      {part === 'due' && <DueDaysRules estateId={estateId} />}
      {part === 'movein' && <MoveInRules estateId={estateId} />}
      {part === 'office' && <OfficeForm estateId={estateId} />}
      {part === 'meters' && <MeterRulesForm estateId={estateId} />}
      {part === 'pay' && <PayRulesForm estateId={estateId} />}
    </Page>
  )
}

function Kinds({ estateId }: { estateId: string }) {
  const { data, error, refetch } = useAsk('booking.kinds', { estateId })
  const settings = useAsk('booking.settings', { estateId })
  const failed = error ?? settings.error
  const again = () => void Promise.all([refetch(), settings.refetch()])
  if (!data || !settings.data) return failed ? <ErrorState error={failed} onRetry={again} /> : <Skeleton />
  return <KindRules estateId={estateId} kinds={data.items} versions={settings.data.versions} />
}

function People({ estateId }: { estateId: string }) {
  const { data, error, refetch } = useAsk('booking.settings', { estateId })
  if (!data) return error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <Skeleton />
  return <PeopleRules estateId={estateId} settings={data} />
}
