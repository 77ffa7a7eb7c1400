import { useEffect } from 'react'
import { useAsk } from '../app/ask'
import { usePerson } from '../app/person'
import { countOnInbox } from '../platform/tab-count'

/** How many messages are unread, written on their tab too; empty: none, or nobody knows yet. */
export function useUnread(): string {
  const { me } = usePerson()
  const { data } = useAsk('notice.unread', {}, { live: true, enabled: Boolean(me) })
  const count = data?.count ? `${data.count}${data.more ? '+' : ''}` : ''
  useEffect(() => {
    if (data) countOnInbox(count)
  }, [data, count])
  return count
}
