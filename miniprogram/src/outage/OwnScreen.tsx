import { Text, View } from '@tarojs/components'
import { PRECAUTIONS } from '../../../shared/outage/said'
import type { HouseOutage } from '../../../shared/outage/views'
import { useAsk } from '../app/ask'
import { usePerson } from '../app/person'
import { useHouseChoice } from '../billing/HouseChoice'
import { useWords } from '../ui/language'
import { Page } from '../ui/Page'
import { Row, Tag } from '../ui/parts'
import { Empty, ErrorState, Skeleton } from '../ui/states'
import { absolute } from '../ui/time'
import { outageFirstWords } from './first-words'
import { OUTAGE_TONES } from './tones'
import { outageWords } from './words'

/** What a household is without, will be, and lately was. */
export function OwnScreen() {
  const words = useWords(outageWords)
  const { house, choice, foreign } = useHouseChoice()
  const houseId = house?.houseId ?? ''
  const { data, error, refetch } = useAsk('outage.of', { houseId }, { enabled: Boolean(houseId), live: true })
  return (
    <Page id="own-outages" title={words('outage.own')} size="form">
      {choice}
      {foreign}
      {error && !data && <ErrorState error={error} onRetry={() => void refetch()} />}
      {houseId && !error && !data && <Skeleton />}
      {(data?.items.length === 0 || (!houseId && !foreign)) && (
        <Empty icon="check" title={words('outage.ownNone')} next={words('outage.ownNoneNext')} />
      )}
      {data?.items.map(one => (
        <Told key={one.outageId} one={one} />
      ))}
    </Page>
  )
}

function Told({ one }: { one: HouseOutage }) {
  const { language } = usePerson()
  const words = useWords(outageFirstWords, outageWords)
  const { utility, reason, state, startsAt, endsAt, contact, supplier, note, extended, restored } = one
  return (
    <View className="card" id={`outage-${one.outageId}`}>
      <Row
        icon="alert"
        title={words(`outage.no.${utility}`)}
        detail={words('outage.span', { from: absolute(startsAt), until: absolute(restored?.at ?? endsAt) })}
        end={<Tag tone={OUTAGE_TONES[state]}>{words(`outage.state.${state}`)}</Tag>}
      />
      <Row title={words('outage.because')} detail={words(`outage.reason.${reason}`)} />
      {extended && state === 'published' && <Row title={words('outage.extended')} detail={absolute(endsAt)} />}
      {note && <Text className="outage-note">{note}</Text>}
      {state === 'published' && (
        <Row
          title={words('outage.do')}
          detail={PRECAUTIONS[utility].map(said => <View key={said.zh}>{said[language]}</View>)}
        />
      )}
      {restored && <Row title={words('outage.cause')} detail={restored.cause} />}
      {restored?.waterNote && <Row title={words('outage.waterNote')} detail={restored.waterNote} />}
      <Row title={words('outage.contact')} detail={contact} />
      {supplier && <Row title={words('outage.supplier')} detail={supplier} />}
    </View>
  )
}
