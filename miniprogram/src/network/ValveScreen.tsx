import { Text, View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useEffect, useState } from 'react'
import type { Served } from '../../../shared/network/views'
import { useAsk } from '../app/ask'
import { go } from '../app/go'
import { pageUrl } from '../app/noun'
import { useRights } from '../app/rights'
import { PhotoStrip } from '../file/PhotoField'
import { drawCode } from '../platform/scan'
import { useWords } from '../ui/language'
import { Page } from '../ui/Page'
import { Picture } from '../ui/Picture'
import { Button, Card, Icon, LinkText, Row, Section } from '../ui/parts'
import { ErrorState, Skeleton } from '../ui/states'
import { networkStaffWords } from './staff-words'
import './network.scss'

/** One valve: where it is, who has the key, and whom it shuts off. */
export function ValveScreen() {
  const { valveId = '', also = '' } = useRouter().params
  const words = useWords(networkStaffWords)
  const others = also.split(',').filter(Boolean)
  const { data, error, refetch } = useAsk('network.serves', { valveId, also: others })
  const may = useRights(data?.estateId)
  const title = data ? `${words(`net.utility.${data.valve.utility}`)} · ${data.valve.number}` : words('valve.title')
  return (
    <Page
      id="valve"
      title={title}
      aside={data && <Facts served={data} />}
      bar={
        data &&
        may('outage.draft') && (
          <Button
            id="announce"
            icon="alert"
            onPress={() => go(pageUrl('outage/write', { valveId, ...(also && { also }) }))}
          >
            {words('valve.outage')}
          </Button>
        )
      }
    >
      {error && !data && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!error && !data && <Skeleton />}
      {data && <Shuts served={data} />}
    </Page>
  )
}

function Shuts({ served }: { served: Served }) {
  const words = useWords(networkStaffWords)
  const { valve, also, houseCount, houses, places, parts } = served
  const utility = words(`net.utility.${valve.utility}`)
  return (
    <>
      <View className="card shuts" id="shuts">
        <Text className="shuts__figure">{houseCount}</Text>
        <Text className="shuts__said">{words('valve.shuts', { n: houseCount, utility })}</Text>
        {also.length > 0 && (
          <Text className="shuts__said">
            {words('valve.shutsAlso', { numbers: also.map(one => one.number).join('、') })}
          </Text>
        )}
        {parts.length > 1 && (
          <Text className="shuts__said">{parts.map(({ name, houses: n }) => `${name} ${n}`).join(' · ')}</Text>
        )}
      </View>
      {houseCount === 0 && places.length === 0 && <View className="note">{words('valve.nobody')}</View>}
      {places.length > 0 && (
        <Card id="valve-places" title={words('valve.places')}>
          {places.map(place => (
            <Row key={place} icon="building" title={place} />
          ))}
        </Card>
      )}
      {houses.length > 0 && (
        <Section title={words('valve.houses')}>
          <View className="card doors">
            {houses.map(({ houseId, label }) => (
              <LinkText key={houseId} id={`door-${houseId}`} onPress={() => go(pageUrl('desk/house', { houseId }))}>
                {label}
              </LinkText>
            ))}
          </View>
          {houseCount > houses.length && (
            <View className="field__hint">{words('valve.more', { n: houseCount - houses.length })}</View>
          )}
        </Section>
      )}
    </>
  )
}

function Facts({ served: { valve, photos } }: { served: Served }) {
  const words = useWords(networkStaffWords)
  const [code, setCode] = useState('')
  useEffect(() => void drawCode(valve.valveId).then(setCode), [valve.valveId])
  return (
    <>
      <Card id="valve-facts">
        <Row icon="repair" title={words(`net.kind.${valve.kind}`)} detail={valve.name || valve.number} />
        <Row icon="place" title={words('valve.where')} detail={valve.where || words('valve.unknown')} />
        <Row icon="key" title={words('valve.holder')} detail={valve.holder || words('valve.unknown')} />
        <Row
          id="valve-part"
          icon="list"
          title={words('valve.part')}
          detail={valve.partName}
          onPress={() => go(pageUrl('network/part', { partId: valve.partId }))}
        />
      </Card>
      {photos.length > 0 && <PhotoStrip photos={photos} />}
      {code && (
        <Section title={words('valve.code')}>
          <View className="card valve-code">
            <Picture of="code" className="valve-code__picture" src={code} />
            <View className="row__words">
              <View className="row__title">{valve.number}</View>
              <View className="row__detail">{words('valve.codeWhy')}</View>
            </View>
            <Icon name="scan" />
          </View>
        </Section>
      )}
    </>
  )
}
