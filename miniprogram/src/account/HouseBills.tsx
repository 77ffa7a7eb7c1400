import { useList } from '../app/ask'
import { go } from '../app/go'
import { BillCard } from '../billing/BillCard'
import { byPeriod } from '../billing/by-period'
import { Trend } from '../billing/Trend'
import { billingWords } from '../billing/words'
import { useWords } from '../ui/language'
import { Card } from '../ui/parts'
import { Empty, List } from '../ui/states'
import { type Look, whyUrl } from './look'

/** Every bill of the household, and what its meters say. */
export function HouseBills({ house: { houseId }, reason }: Look) {
  const words = useWords(billingWords)
  const list = useList('billing.bills', { houseId, reason })
  return (
    <>
      <Trend houseId={houseId} reason={reason} />
      <List
        list={{ ...list, rows: list.rows && byPeriod(list.rows) }}
        empty={<Empty icon="list" title={words('fees.noBills')} next={words('fees.noBillsNext')} />}
      >
        {({ period, bills }) => (
          <Card key={period} title={period}>
            {bills.map(bill => (
              <BillCard key={bill.billId} bill={bill} onWhy={() => go(whyUrl(bill.houseId, bill.billId))} />
            ))}
          </Card>
        )}
      </List>
    </>
  )
}
