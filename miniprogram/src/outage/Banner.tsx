import { Text, View } from '@tarojs/components'
import { mergedOf } from '../../../shared/outage/whom'
import { useAsk } from '../app/ask'
import { go } from '../app/go'
import { pageUrl } from '../app/noun'
import { pressable } from '../platform/spoken'
import { useWords } from '../ui/language'
import { Icon } from '../ui/parts'
import { absolute } from '../ui/time'
import { outageFirstWords } from './first-words'

const short = (at: number): string => absolute(at).slice(5)
/** What a house is without now, or soon will be: outages that overlap are one. Nothing while all flows. */
export function OutageBanner({ houseId }: { houseId: string }) {
  const words = useWords(outageFirstWords)
  const { data } = useAsk('outage.of', { houseId }, { freshMs: 30_000 })
  const open = (data?.items ?? []).filter(one => one.state === 'published')
  return (
    <>
      {mergedOf(open.map(one => ({ ...one, _id: one.outageId }))).map(({ utility, startsAt, endsAt, outageIds }) => (
        <View
          key={outageIds.join()}
          id={`outage-banner-${utility}`}
          className="note outage-banner"
          {...pressable(() => go(pageUrl('owner/outages', { houseId })))}
        >
          <Icon name="alert" />
          <Text>
            {`${words(`outage.no.${utility}`)} · `}
            {startsAt > Date.now()
              ? words('outage.span', { from: short(startsAt), until: short(endsAt) })
              : words('outage.until', { at: short(endsAt) })}
          </Text>
        </View>
      ))}
    </>
  )
}
