import { useList } from '../app/ask'
import { useWords } from '../ui/language'
import { Empty, List } from '../ui/states'
import { ComplaintRow } from './ComplaintRow'
import { complaintStaffWords } from './staff-words'

/** What waits for whoever looks, the oldest first. */
export function Waiting({ estateId }: { estateId: string }) {
  const words = useWords(complaintStaffWords)
  const list = useList('complaint.waiting', { estateId }, { enabled: Boolean(estateId), live: true })
  return (
    <List
      list={list}
      empty={
        <Empty icon="complaint" title={words('complaint.noneWaiting')} next={words('complaint.noneWaitingNext')} />
      }
    >
      {row => <ComplaintRow key={row.ticketId} row={row} />}
    </List>
  )
}
