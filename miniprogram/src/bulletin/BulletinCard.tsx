import { useAsk } from '../app/ask'
import { go } from '../app/go'
import { pageUrl } from '../app/noun'
import { useWords } from '../ui/language'
import { Card, Row, Tag } from '../ui/parts'
import { bulletinFirstWords } from './first-words'

const SHOWN = 3
/** The notices a household has not read, on its home; nothing while all are. */
export function BulletinCard({ estateId }: { estateId: string }) {
  const words = useWords(bulletinFirstWords)
  const { data } = useAsk('bulletin.list', { estateId }, { freshMs: 30_000 })
  const unread = (data?.items ?? []).filter(one => !one.done)
  if (unread.length === 0) return null
  const n = `${unread.length}${data?.cursor ? '+' : ''}`
  return (
    <Card id="unread-bulletins" title={words('bulletin.unreadCount', { n })}>
      {unread.slice(0, SHOWN).map(({ bulletinId, title, lead, mustRead }) => (
        <Row
          key={bulletinId}
          id={`bulletin-${bulletinId}`}
          icon="form"
          title={title}
          detail={lead}
          end={mustRead && <Tag tone="amber">{words('bulletin.mustRead')}</Tag>}
          onPress={() => go(pageUrl('owner/bulletin', { bulletinId }))}
        />
      ))}
    </Card>
  )
}
