import { View } from '@tarojs/components'
import { useAsk } from '../app/ask'
import { useWords } from '../ui/language'
import { Card, Row, Tag } from '../ui/parts'
import { ErrorState, Skeleton } from '../ui/states'
import { absolute } from '../ui/time'
import { handbookStaffWords } from './staff-words'

/** Everybody who must have read it: who has not, first. */
export function Readers({ articleId }: { articleId: string }) {
  const words = useWords(handbookStaffWords)
  const { data, error, refetch } = useAsk('handbook.readers', { articleId })
  const items = data?.items ?? []
  const n = items.filter(one => one.readAt === null).length
  return (
    <Card id="article-readers" title={words('handbook.readers')}>
      {error && !data && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!error && !data && <Skeleton rows={1} />}
      {data && <View className="note">{words('handbook.readOf', { n, all: items.length })}</View>}
      {items.map(({ personId, name, role, readAt }) => (
        <Row
          key={personId}
          id={`reader-${personId}`}
          icon="person"
          title={name}
          detail={[words(`handbook.role.${role}`), readAt !== null && absolute(readAt)].filter(Boolean).join(' · ')}
          end={
            <Tag tone={readAt === null ? 'amber' : 'green'}>
              {words(readAt === null ? 'handbook.notRead' : 'handbook.read')}
            </Tag>
          }
        />
      ))}
    </Card>
  )
}
