import { useState } from 'react'
import type { HouseCard } from '../../../shared/card/schema'
import { HouseDue } from '../account/HouseDue'
import { go } from '../app/go'
import { pageUrl } from '../app/noun'
import { useRights } from '../app/rights'
import { ReasonForm, reasonFor } from '../billing/Reason'
import { useWords } from '../ui/language'
import { Card, LinkText, Row, Section } from '../ui/parts'
import { HouseReceipts } from './HouseReceipts'
import { cardStaffWords } from './staff-words'

interface Props {
  house: HouseCard
  open: boolean
  onOpen(): void
}
/** What is due and the balance: not before it is asked for and why, for the look is noted. */
export function HouseFees({ house: { houseId, estateId, label }, open, onOpen }: Props) {
  const words = useWords(cardStaffWords)
  const may = useRights(estateId)
  const [reason, setReason] = useState(() => reasonFor(houseId))
  const all = may('ledger.statement') && (
    <LinkText
      id="fees-all"
      onPress={() => go(pageUrl('cashier/household', { houseId, label: encodeURIComponent(label), show: 'statement' }))}
    >
      {words('card.feesAll')}
    </LinkText>
  )
  return (
    <Section title={words('card.fees')} action={all}>
      {!open && (
        <Card>
          <Row
            id="fees"
            icon="calendar"
            title={words('card.feesOpen')}
            detail={words('card.feesWhy')}
            onPress={onOpen}
          />
        </Card>
      )}
      {open && !reason && <ReasonForm houseId={houseId} onGiven={setReason} />}
      {open && reason && (
        <HouseDue
          house={{ houseId, label }}
          reason={reason}
          bills={may('billing.charge')}
          waives={may('waiver.request')}
          passes={may('prepayment.request')}
        />
      )}
      {open && reason && may('receipt.ofHouse') && <HouseReceipts houseId={houseId} reason={reason} />}
    </Section>
  )
}
