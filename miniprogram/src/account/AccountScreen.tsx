import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { usePerson } from '../app/person'
import { useRights } from '../app/rights'
import { ReasonForm, reasonFor } from '../billing/Reason'
import { type FoundHouse, HouseFinder } from '../estate/HouseFinder'
import { Reasons } from '../run/Reasons'
import { useWords } from '../ui/language'
import { Page } from '../ui/Page'
import { Card, LinkText, Row, Tabs } from '../ui/parts'
import { Charging } from './Charging'
import { HouseBills } from './HouseBills'
import { HouseDue } from './HouseDue'
import { HouseStatement } from './HouseStatement'
import { accountWords } from './words'

/** What each part begins with asking. */
const PARTS = {
  due: 'billing.due',
  statement: 'ledger.statement',
  bills: 'billing.bills',
  charging: 'tariff.assignments',
} as const
type Part = keyof typeof PARTS

/** One household's fees, for staff who said why they look: what is due, the ledger, the bills, how it is charged. */
export function AccountScreen() {
  const { hat } = usePerson()
  const may = useRights(hat?.estateId)
  const words = useWords(accountWords)
  const { houseId: asked, label = '', show } = useRouter().params
  const [house, setHouse] = useState<FoundHouse | null>(() =>
    asked ? { houseId: asked, label: decodeURIComponent(label) } : null,
  )
  const [reason, setReason] = useState(() => (asked ? reasonFor(asked) : undefined))
  const [part, setPart] = useState<Part>(() => (show && show in PARTS ? (show as Part) : 'due'))
  const parts = (Object.keys(PARTS) as Part[]).filter(one => may(PARTS[one]))
  const choose = (found: FoundHouse) => {
    setHouse(found)
    setReason(reasonFor(found.houseId))
  }
  if (!house)
    return (
      <Page id="household" title={words('household.fees')} size="form">
        <HouseFinder onFound={choose} />
      </Page>
    )
  const head = (
    <Card id="house-head">
      <Row
        icon="home"
        title={house.label}
        detail={reason}
        end={
          <LinkText id="change-house" onPress={() => setHouse(null)}>
            {words('office.change')}
          </LinkText>
        }
      />
    </Card>
  )
  if (!reason)
    return (
      <Page id="household" title={words('household.fees')} size="form">
        {head}
        <ReasonForm key={house.houseId} houseId={house.houseId} onGiven={setReason} />
      </Page>
    )
  const look = {
    ...{ house, reason },
    bills: may('billing.charge'),
    waives: may('waiver.request'),
    passes: may('prepayment.request'),
  }
  return (
    <Page id="household" title={words('household.fees')}>
      {head}
      {may('run.reasons') && <Reasons key={house.houseId} houseId={house.houseId} />}
      {parts.length > 1 && (
        <Tabs
          id="part"
          choices={parts.map(value => ({ value, label: words(`office.${value}`) }))}
          value={part}
          onChange={setPart}
        />
      )}
      <View key={house.houseId}>
        {part === 'due' && <HouseDue {...look} />}
        {part === 'statement' && <HouseStatement {...look} />}
        {part === 'bills' && <HouseBills {...look} />}
        {part === 'charging' && <Charging {...look} />}
      </View>
    </Page>
  )
}
