import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import type { TariffView } from '../../../shared/tariff/contract'
import { useAsk } from '../app/ask'
import { useCommand } from '../app/command'
import { told } from '../app/go'
import { usePerson } from '../app/person'
import { useRights } from '../app/rights'
import { useWords } from '../ui/language'
import { Page } from '../ui/Page'
import { Button, Card, Icon, Tag } from '../ui/parts'
import { Empty, ErrorState, Refused, Skeleton } from '../ui/states'
import { Facts } from '../ui/Table'
import { day } from '../ui/time'
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
      bar={approves && !version.mine && <Approve estateId={estateId} tariffId={tariffId} />}
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
      {version && <Preview estateId={estateId} tariffId={tariffId} period={version.effectiveFrom.slice(0, 7)} />}
    </Page>
  )
}

function About({ version }: { version: TariffView }) {
  const words = useWords(tariffStaffWords, tariffWords)
  const approved = version.state === 'approved'
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
            <Tag key="state" tone={approved ? 'green' : 'amber'}>
              {approved ? words('price.approved') : words('prices.state.proposed')}
            </Tag>,
          ],
          version.approvedAt ? [words('price.approved'), day(version.approvedAt)] : null,
        ]}
      />
    </Card>
  )
}

function Approve({ estateId, tariffId }: { estateId: string; tariffId: string }) {
  const words = useWords(tariffStaffWords)
  const { run, busy, refusal } = useCommand('tariff.approve')
  const approve = async () => {
    if (await run({ estateId, tariffId })) told(words('price.approved'))
  }
  return (
    <>
      <Refused refusal={refusal} />
      <Button id="approve" busy={busy} onPress={() => void approve()}>
        {words('price.approve')}
      </Button>
    </>
  )
}
