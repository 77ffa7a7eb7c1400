import { View } from '@tarojs/components'
import type { SilentRow } from '../../../shared/notice/push-contract'
import { useAsk } from '../app/ask'
import { usePerson } from '../app/person'
import { useWords } from '../ui/language'
import { Page } from '../ui/Page'
import { Card, Row, Tag } from '../ui/parts'
import { Empty, ErrorState, Skeleton } from '../ui/states'
import { noticeWords } from './words'

/** Colleagues whose phones stay silent: why, and what puts it right. */
export function SilentScreen() {
  const { hat } = usePerson()
  const words = useWords(noticeWords)
  const { data, error, refetch } = useAsk('notice.silent', { estateId: hat?.estateId ?? '' }, { enabled: Boolean(hat) })
  return (
    <Page id="silent" title={words('silent.title')} size="form">
      {error && !data && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton />}
      {data && <View className="note">{words(data.templates > 0 ? 'silent.how' : 'silent.noTemplates')}</View>}
      {data && data.unasked > 0 && <View className="note">{words('silent.unasked', { n: data.unasked })}</View>}
      {data?.items.length === 0 && <Empty title={words('silent.empty')} next={words('silent.emptyNext')} />}
      {data && data.items.length > 0 && (
        <Card>
          {data.items.map(row => (
            <Silent key={row.personId} row={row} />
          ))}
        </Card>
      )}
    </Page>
  )
}

function Silent({ row: { personId, name, roles, silence, reason, group } }: { row: SilentRow }) {
  const words = useWords(noticeWords)
  const [kind = '', detail = ''] = (reason ?? '').split(' ')
  const why = words(`silent.${silence}`)
  return (
    <View id={`silent-${personId}`}>
      <Row
        icon="alert"
        title={`${name} · ${roles.map(role => words.maybe(`push.role.${role}`) ?? '').join('、')}`}
        detail={
          <View>
            <View>{why}</View>
            {silence === 'failed' && <View>{words.maybe(`reason.${kind}`, { detail }) ?? words('reason.due')}</View>}
            <View>{words(`silent.do.${silence}`)}</View>
          </View>
        }
        end={group ? <Tag>{words('silent.group')}</Tag> : <Tag tone="amber">{words('silent.inboxOnly')}</Tag>}
      />
    </View>
  )
}
