import { useAsk } from '../app/ask'
import { go } from '../app/go'
import { pageUrl } from '../app/noun'
import { useWords } from '../ui/language'
import { Card, Row, Tag } from '../ui/parts'
import { absolute } from '../ui/time'
import { outageFirstWords } from './first-words'
import { OUTAGE_TONES } from './tones'
import { outageWords } from './words'

/** What a house is without now, on its page; nothing while all flows. */
export function HouseOutages({ houseId }: { houseId: string }) {
  const words = useWords(outageFirstWords, outageWords)
  const { data } = useAsk('outage.of', { houseId }, { freshMs: 15_000 })
  const open = (data?.items ?? []).filter(one => one.state === 'published')
  if (open.length === 0) return null
  return (
    <Card id="house-outages">
      {open.map(({ outageId, utility, reason, state, startsAt, endsAt }) => (
        <Row
          key={outageId}
          id={`outage-${outageId}`}
          icon="alert"
          title={`${words(`outage.no.${utility}`)} · ${words(`outage.reason.${reason}`)}`}
          detail={words('outage.span', { from: absolute(startsAt), until: absolute(endsAt) })}
          end={<Tag tone={OUTAGE_TONES[state]}>{words(`outage.state.${state}`)}</Tag>}
          onPress={() => go(pageUrl('outage/outage', { outageId }))}
        />
      ))}
    </Card>
  )
}
