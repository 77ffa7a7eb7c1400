import { Text } from '@tarojs/components'
import { useAsk } from '../app/ask'
import { priceWords } from '../tariff/price'
import { tariffWords } from '../tariff/words'
import { useWords } from '../ui/language'
import { Card, Row } from '../ui/parts'
import { Skeleton } from '../ui/states'
import { day } from '../ui/time'
import { billingWords } from './words'

/** The published price a bill rests on: since when, and that somebody else approved it. */
export function Version({ tariffId, estateId }: { tariffId: string | null; estateId: string }) {
  const words = useWords(billingWords, tariffWords)
  const { data, error } = useAsk('tariff.list', { estateId }, { enabled: Boolean(estateId), freshMs: 60_000 })
  const version = data?.items.find(one => one.tariffId === tariffId)
  return (
    <Card title={words('why.version')} id="version">
      {tariffId === null && <Text className="hint">{words('why.noVersion')}</Text>}
      {tariffId !== null && !data && !error && <Skeleton rows={1} />}
      {tariffId !== null && error && !data && <Text className="hint">{error.message}</Text>}
      {version && (
        <Row
          icon="list"
          title={priceWords(version.price, words)}
          detail={[
            words('why.since', { day: version.effectiveFrom }),
            version.approvedAt && words('why.approved', { day: day(version.approvedAt) }),
          ]
            .filter(Boolean)
            .join(' · ')}
        />
      )}
    </Card>
  )
}
