import { useAsk } from '../app/ask'
import { go } from '../app/go'
import { useWords } from '../ui/language'
import { Card, Row, Tag } from '../ui/parts'
import { Empty, ErrorState, Skeleton } from '../ui/states'
import { networkStaffWords } from './staff-words'
import { valveUrl } from './where'

/** What can be shut on the way to a house, the nearest first, utility by utility. */
export function HouseValves({ houseId, title }: { houseId: string; title?: string }) {
  const words = useWords(networkStaffWords)
  const { data, error, refetch } = useAsk('network.of', { houseId })
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />
  if (!data) return <Skeleton rows={1} />
  return (
    <Card id="house-valves" {...(title && { title })}>
      {data.lines.length === 0 && <Empty icon="plumbing" title={words('house.noValves')} />}
      {data.lines.flatMap(({ utility, valves }) =>
        valves.map(({ valveId, number, name, where, holder, alone }) => (
          <Row
            key={valveId}
            id={`valve-${number}`}
            icon={utility === 'power' ? 'electrical' : 'plumbing'}
            title={`${words(`net.utility.${utility}`)} · ${number}${name ? ` ${name}` : ''}`}
            detail={[where, holder && `${words('valve.holder')} ${holder}`].filter(Boolean).join(' · ')}
            end={<Tag tone={alone ? 'brand' : 'slate'}>{words(alone ? 'house.alone' : 'house.together')}</Tag>}
            onPress={() => go(valveUrl(valveId))}
          />
        )),
      )}
    </Card>
  )
}
