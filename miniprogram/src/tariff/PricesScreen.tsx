import { today } from '../../../shared/calendar/day'
import type { TariffView } from '../../../shared/tariff/contract'
import { useAsk } from '../app/ask'
import { serverTime } from '../app/call'
import { go } from '../app/go'
import { usePerson } from '../app/person'
import { useRights } from '../app/rights'
import { useWords } from '../ui/language'
import { Page } from '../ui/Page'
import { Card, Row, Tag } from '../ui/parts'
import { Empty, ErrorState, Skeleton } from '../ui/states'
import { Table } from '../ui/Table'
import { ProposeForm } from './ProposeForm'
import { priceWords } from './price'
import { endOf, STANDING_TONES, scopeWords, standing } from './scope'
import { tariffStaffWords } from './staff-words'
import { tariffWords } from './words'

const ORDER = ['proposed', 'now', 'coming', 'past', 'rejected', 'withdrawn'] as const

/** The published price list: what waits for approval, then every version. */
export function PricesScreen() {
  const { hat } = usePerson()
  const words = useWords(tariffStaffWords, tariffWords)
  const estateId = hat?.estateId ?? ''
  const { data, error, refetch } = useAsk('tariff.list', { estateId }, { enabled: Boolean(hat) })
  const may = useRights(hat?.estateId)
  const day = today(serverTime())
  const all = data?.items ?? []
  const at = (version: TariffView) => ORDER.indexOf(standing(version, all, day))
  const versions = [...all].sort((a, b) => at(a) - at(b))
  const waiting = versions.filter(version => version.state === 'proposed')
  const sees = may('tariff.preview')
  const open = (version: TariffView) => go(`/packages/books/price/index?tariffId=${version.tariffId}`)
  return (
    <Page
      id="prices"
      title={words('prices.title')}
      aside={may('tariff.request') && <ProposeForm estateId={estateId} />}
    >
      {!data && error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton />}
      {waiting.length > 0 && (
        <Card title={words('prices.waiting')} id="waiting">
          {waiting.map(version => (
            <Row
              key={version.tariffId}
              id={`waiting-${version.tariffId}`}
              icon="clock"
              title={words(`item.${version.item}`)}
              detail={`${priceWords(version.price, words)} · ${words('why.since', { day: version.effectiveFrom })}`}
              onPress={sees ? () => open(version) : undefined}
            />
          ))}
        </Card>
      )}
      {data && !all.length && <Empty icon="list" title={words('prices.none')} next={words('prices.noneNext')} />}
      {all.length > 0 && (
        <Card title={words('prices.all')}>
          <Table
            id="price"
            rows={versions.filter(version => version.state !== 'proposed')}
            keyOf={version => version.tariffId}
            onPress={sees ? open : undefined}
            columns={[
              { id: 'item', head: words('prices.item'), share: 1.3, cell: one => words(`item.${one.item}`) },
              { id: 'price', head: words('prices.price'), share: 2.2, cell: one => priceWords(one.price, words) },
              { id: 'scope', head: words('prices.scope'), cell: one => scopeWords(one.scope, words) },
              {
                id: 'from',
                head: words('prices.from'),
                share: 1.2,
                cell: one => {
                  const until = endOf(one, all)
                  return until ? words('prices.until', { from: one.effectiveFrom, until }) : one.effectiveFrom
                },
              },
              {
                id: 'state',
                head: words('prices.state'),
                share: 0.8,
                cell: one => {
                  const is = standing(one, all, day)
                  return <Tag tone={STANDING_TONES[is]}>{words(`prices.state.${is}`)}</Tag>
                },
              },
            ]}
          />
        </Card>
      )}
    </Page>
  )
}
