import { useList } from '../app/ask'
import { usePerson } from '../app/person'
import { useWords } from '../ui/language'
import { Page } from '../ui/Page'
import { Card } from '../ui/parts'
import { Empty, List } from '../ui/states'
import { DepositLine } from './DepositRowLine'
import { depositWords } from './words'
import './deposit.scss'

/** What we hold of this owner's, in every home. */
export function OwnDepositsScreen() {
  const { hat } = usePerson()
  const words = useWords(depositWords)
  const list = useList('deposit.list', {}, { enabled: Boolean(hat), live: true })
  return (
    <Page id="own-deposits" title={words('dep.own')} size="form">
      <List
        list={{ ...list, rows: list.rows?.length ? [list.rows] : list.rows && [] }}
        empty={<Empty icon="check" title={words('dep.noneOwn')} next={words('dep.noneOwnNext')} />}
      >
        {rows => (
          <Card key="all">
            {rows.map(row => (
              <DepositLine key={row.depositId} row={row} page="owner/deposit" house="detail" />
            ))}
          </Card>
        )}
      </List>
    </Page>
  )
}
