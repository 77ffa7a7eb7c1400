import { useRouter } from '@tarojs/taro'
import type { BulletinView } from '../../../shared/bulletin/views'
import { useAsk } from '../app/ask'
import { useWords } from '../ui/language'
import { Page } from '../ui/Page'
import { Card, Row, Tag } from '../ui/parts'
import { ErrorState, Skeleton } from '../ui/states'
import { absolute } from '../ui/time'
import { Acts } from './Acts'
import { Readers } from './Readers'
import { Said } from './Said'
import { bulletinStaffWords } from './staff-words'
import { BULLETIN_TONES } from './tones'
import { bulletinWords } from './words'

/** One notice at the desk: what it says, whom it is to, whose hands it went through, who has not read it. */
export function BulletinScreen() {
  const { bulletinId = '' } = useRouter().params
  const words = useWords(bulletinWords)
  const { data, error, refetch } = useAsk('bulletin.get', { bulletinId }, { live: true })
  const isOut = data && (data.state === 'published' || data.state === 'withdrawn')
  return (
    <Page
      id="bulletin"
      title={words('bulletin.one')}
      aside={isOut && data.desk && <Readers bulletin={data} />}
      bar={data?.desk && <Acts bulletin={data} desk={data.desk} />}
    >
      {error && !data && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!error && !data && <Skeleton />}
      {data && <Said bulletin={data} />}
      {data?.desk && <Facts bulletin={data} desk={data.desk} />}
    </Page>
  )
}

interface Props {
  bulletin: BulletinView
  desk: NonNullable<BulletinView['desk']>
}
function Facts({ bulletin: { state, at, doors, roles, pinned, mustRead }, desk }: Props) {
  const words = useWords(bulletinStaffWords)
  const { draftedBy, approvedBy, publishedBy, withdrawnBy, reminded, telling } = desk
  const hands = [
    words('bulletin.by', { name: draftedBy }),
    approvedBy && words('bulletin.approvedBy', { name: approvedBy }),
    publishedBy && words('bulletin.publishedBy', { name: publishedBy }),
    withdrawnBy && words('bulletin.withdrawnBy', { name: withdrawnBy }),
  ]
  const kinds = [pinned && words('bulletin.pin'), mustRead && words('bulletin.must')].filter(Boolean)
  const sending = telling && state === 'published'
  return (
    <Card id="bulletin-facts">
      <Row
        icon="person"
        title={roles.map(role => words(`bulletin.role.${role}`)).join('、')}
        detail={doors.length > 0 ? doors.join('、') : words('bulletin.all')}
        end={<Tag tone={BULLETIN_TONES[state]}>{words(sending ? 'bulletin.sending' : `bulletin.state.${state}`)}</Tag>}
      />
      {kinds.length > 0 && <Row icon="star" title={kinds.join(' · ')} />}
      <Row
        icon="pen"
        title={hands.filter(Boolean).join(' · ')}
        detail={at !== null && words('bulletin.goesOut', { at: absolute(at) })}
      />
      {reminded && (
        <Row
          id="reminded"
          icon="nudge"
          title={words('bulletin.remindedBy', { name: reminded.byName, at: absolute(reminded.at) })}
        />
      )}
    </Card>
  )
}
