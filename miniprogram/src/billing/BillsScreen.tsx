import { useList } from '../app/ask'
import { go } from '../app/go'
import { useWords } from '../ui/language'
import { Page } from '../ui/Page'
import { Card } from '../ui/parts'
import { Empty, List } from '../ui/states'
import { BillCard } from './BillCard'
import { byPeriod } from './by-period'
import { billingFirstWords } from './first-words'
import { useHouseChoice } from './HouseChoice'
import { Trend } from './Trend'
import { billingWords } from './words'

/** Every bill a house ever had, period by period, and what its meters say. */
export function BillsScreen() {
  const words = useWords(billingFirstWords, billingWords)
  const { house, choice, foreign } = useHouseChoice()
  const houseId = house?.houseId ?? ''
  const list = useList('billing.bills', { houseId }, { enabled: Boolean(houseId) })
  return (
    <Page id="bills" title={words('fees.bills')} aside={houseId && <Trend houseId={houseId} />}>
      {choice}
      {!foreign && (
        <List
          list={{ ...list, rows: list.rows && byPeriod(list.rows) }}
          empty={<Empty icon="list" title={words('fees.noBills')} next={words('fees.noBillsNext')} />}
        >
          {({ period, bills }) => (
            <Card key={period} title={period}>
              {bills.map(bill => (
                <BillCard
                  key={bill.billId}
                  bill={bill}
                  onWhy={() => go(`/packages/owner/bill/index?billId=${bill.billId}`)}
                />
              ))}
            </Card>
          )}
        </List>
      )}
    </Page>
  )
}
