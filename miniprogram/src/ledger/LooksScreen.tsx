import { useList } from '../app/ask'
import { usePerson } from '../app/person'
import { useWords } from '../ui/language'
import { Page } from '../ui/Page'
import { Card } from '../ui/parts'
import { Empty, List } from '../ui/states'
import { Table } from '../ui/Table'
import { absolute } from '../ui/time'
import { ledgerStaffWords } from './staff-words'

/** Who looked at whose fees, when and why: for the supervisor. */
export function LooksScreen() {
  const { hat } = usePerson()
  const words = useWords(ledgerStaffWords)
  const list = useList('ledger.looks', { estateId: hat?.estateId ?? '' }, { enabled: Boolean(hat) })
  const looked = (operation: string) => words.maybe(`looked.${operation}`) ?? words('looks.what')
  return (
    <Page id="looks" title={words('looks.title')}>
      <List
        list={{ ...list, rows: list.rows?.length ? [list.rows] : list.rows && [] }}
        empty={<Empty icon="person" title={words('looks.empty')} next={words('looks.emptyNext')} />}
      >
        {rows => (
          <Card key="all">
            <Table
              id="look"
              rows={rows}
              keyOf={row => row.lookId}
              columns={[
                { id: 'who', head: words('looks.who'), cell: row => row.name },
                { id: 'house', head: words('looks.house'), cell: row => row.houseLabel ?? words('looks.wholeEstate') },
                { id: 'what', head: words('looks.what'), cell: row => looked(row.operation) },
                { id: 'why', head: words('looks.reason'), share: 2, cell: row => row.reason },
                { id: 'at', head: words('looks.at'), share: 1.3, figure: true, cell: row => absolute(row.at) },
              ]}
            />
          </Card>
        )}
      </List>
    </Page>
  )
}
