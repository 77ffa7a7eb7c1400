import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import type { OutageView } from '../../../shared/outage/views'
import { useAsk } from '../app/ask'
import { go } from '../app/go'
import { pageUrl } from '../app/noun'
import { useRights } from '../app/rights'
import { useWords } from '../ui/language'
import { Page } from '../ui/Page'
import { Card, Row, Tag } from '../ui/parts'
import { ErrorState, Skeleton } from '../ui/states'
import { absolute } from '../ui/time'
import { Acts } from './Acts'
import { Calls } from './Calls'
import { outageFirstWords } from './first-words'
import { outageStaffWords } from './staff-words'
import { OUTAGE_TONES } from './tones'
import { outageWords } from './words'
import './outage.scss'

/** One outage: whom it concerns and on what that rests, how far the telling is, and what can be done now. */
export function OutageScreen() {
  const { outageId = '' } = useRouter().params
  const words = useWords(outageFirstWords, outageWords, outageStaffWords)
  const { data, error, refetch } = useAsk('outage.get', { outageId }, { live: true })
  const may = useRights(data?.estateId)
  const title = data ? `${words(`outage.no.${data.utility}`)} · ${words('outage.houses', { n: data.houseCount })}` : ''
  const isOut = data && data.parts > 0
  return (
    <Page
      id="outage"
      title={title || words('outage.title')}
      aside={isOut && may('outage.calls') && <Calls outageId={outageId} marks={may('outage.called')} />}
      bar={data && <Acts outage={data} />}
    >
      {error && !data && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!error && !data && <Skeleton />}
      {data && <Facts outage={data} />}
      {data && <Scoped outage={data} />}
    </Page>
  )
}

function Facts({ outage }: { outage: OutageView }) {
  const words = useWords(outageFirstWords, outageWords, outageStaffWords)
  const { reason, state, startsAt, endsAt, told, parts, restored, inTime, why, note, contact, supplier } = outage
  const from = absolute(startsAt)
  return (
    <Card id="outage-facts">
      <Row
        icon="alert"
        title={words(`outage.reason.${reason}`)}
        detail={words('outage.span', { from, until: absolute(restored?.at ?? endsAt) })}
        end={<Tag tone={OUTAGE_TONES[state]}>{words(`outage.state.${state}`)}</Tag>}
      />
      {parts > 0 && told < parts && (
        <Row id="telling" icon="refresh" title={words('outage.telling', { told, parts })} />
      )}
      {restored && (
        <Row
          id="restored"
          icon="check"
          title={words('outage.backAt', { at: absolute(restored.at) })}
          detail={[restored.cause, restored.waterNote, restored.byName].filter(Boolean).join(' · ')}
          end={
            inTime !== null && (
              <Tag tone={inTime ? 'green' : 'red'}>{words(inTime ? 'outage.onTime' : 'outage.late')}</Tag>
            )
          }
        />
      )}
      {outage.extensions.map(({ until, why: because, byName, at }) => (
        <Row
          key={at}
          icon="clock"
          title={words('outage.extendedTo', { at: absolute(until) })}
          detail={[because, byName].filter(Boolean).join(' · ')}
        />
      ))}
      {why && <Row title={words('outage.why')} detail={why} />}
      {note && <Row title={words('outage.noteField')} detail={note} />}
      <Row icon="phone" title={words('outage.contact')} detail={[contact, supplier].filter(Boolean).join(' · ')} />
      <Row
        icon="person"
        title={words('outage.by', { name: outage.draftedBy })}
        detail={outage.publishedBy && words('outage.publishedBy', { name: outage.publishedBy })}
      />
    </Card>
  )
}

function Scoped({ outage: { basis, publishedBy } }: { outage: OutageView }) {
  const words = useWords(outageStaffWords)
  return (
    <Card id="outage-scope" title={words('outage.scope')}>
      {basis.valves.map(({ valveId, number, name, where }) => (
        <Row
          key={valveId}
          id={`closed-${number}`}
          icon="repair"
          title={`${number} ${name}`}
          detail={where}
          onPress={() => go(pageUrl('network/valve', { valveId }))}
        />
      ))}
      {basis.doors.length > 0 && <Row icon="home" title={words('outage.doors')} detail={basis.doors.join('、')} />}
      {basis.places.length > 0 && (
        <Row icon="building" title={words('outage.places')} detail={basis.places.join('、')} />
      )}
      <Row
        icon="home"
        title={words('outage.houses', { n: basis.houseCount })}
        detail={publishedBy && <View>{words('outage.frozen')}</View>}
      />
    </Card>
  )
}
