import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { firstDay, nextPeriod, periodOf } from '../../../shared/calendar/day'
import type { TariffView } from '../../../shared/tariff/contract'
import { useAsk } from '../app/ask'
import { usePerson } from '../app/person'
import { useRights } from '../app/rights'
import { useWords } from '../ui/language'
import { Page } from '../ui/Page'
import { Card, Icon, Tag } from '../ui/parts'
import { Empty, ErrorState, Skeleton } from '../ui/states'
import { Facts } from '../ui/Table'
import { day } from '../ui/time'
import { Decide, Withdraw } from './Decide'
import { EffectNote } from './EffectNote'
import { Preview } from './Preview'
import { priceWords } from './price'
import { scopeWords } from './scope'
import { tariffStaffWords } from './staff-words'
import { tariffWords } from './words'

/** One version of a price: what it would make of every house, and the approval by somebody else. */
export function PriceScreen() {
  const { hat } = usePerson()
  const words = useWords(tariffStaffWords)
  const tariffId = useRouter().params.tariffId ?? ''
  const estateId = hat?.estateId ?? ''
  const { data, error, refetch } = useAsk('tariff.list', { estateId }, { enabled: Boolean(hat) })
  const version = data?.items.find(one => one.tariffId === tariffId)
  const may = useRights(hat?.estateId)
  const approves = version?.state === 'proposed' && may('tariff.approve')
  return (
    <Page
      id="price-page"
      title={words('price.title')}
      bar={
        version?.state === 'proposed' &&
        (version.mine ? (
          <Withdraw estateId={estateId} tariffId={tariffId} />
        ) : (
          approves && <Decide estateId={estateId} tariffId={tariffId} />
        ))
      }
      aside={version && <About version={version} />}
    >
      {!data && error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton />}
      {data && !version && <Empty icon="alert" title={words('price.gone')} />}
      {version?.state === 'proposed' && !approves && (
        <View className="note">
          <Icon name="clock" />
          {words('price.waits')}
        </View>
      )}
      {approves && version.mine && (
        <View className="note">
          <Icon name="alert" />
          {words('price.notYourOwn')}
        </View>
      )}
      {version?.state === 'proposed' && <EffectNote proposed={proposedOf(estateId, version)} />}
      {version && <Preview estateId={estateId} tariffId={tariffId} period={firstBilled(version.effectiveFrom)} />}
    </Page>
  )
}

/** A month is billed by the price of its first day. */
const firstBilled = (from: string): string =>
  from === firstDay(periodOf(from)) ? periodOf(from) : nextPeriod(periodOf(from))
const proposedOf = (estateId: string, { item, price, scope, effectiveFrom, effectiveUntil }: TariffView) => ({
  estateId,
  item,
  price,
  scope,
  effectiveFrom,
  ...(effectiveUntil && { effectiveUntil }),
})

function About({ version }: { version: TariffView }) {
  const words = useWords(tariffStaffWords, tariffWords)
  const { state } = version
  return (
    <Card title={words(`item.${version.item}`)} id="about-price">
      <Facts
        facts={[
          [words('prices.price'), priceWords(version.price, words)],
          [words('prices.scope'), scopeWords(version.scope, words)],
          [
            words('prices.from'),
            version.effectiveUntil
              ? words('prices.until', { from: version.effectiveFrom, until: version.effectiveUntil })
              : version.effectiveFrom,
          ],
          [
            words('prices.state'),
            <Tag key="state" tone={state === 'approved' ? 'green' : state === 'proposed' ? 'amber' : 'slate'}>
              {state === 'approved' ? words('price.approved') : words(`prices.state.${state}`)}
            </Tag>,
          ],
          version.reason ? [words('field.reason'), version.reason] : null,
          version.approvedAt ? [words('price.approved'), day(version.approvedAt)] : null,
        ]}
      />
    </Card>
  )
}
