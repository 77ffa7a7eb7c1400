import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { SHUTS } from '../../../shared/network/schema'
import type { PartView } from '../../../shared/network/views'
import { useAsk } from '../app/ask'
import { go } from '../app/go'
import { usePerson } from '../app/person'
import { useRights } from '../app/rights'
import { useWords } from '../ui/language'
import { Page } from '../ui/Page'
import { Button, Card, Row, Tag } from '../ui/parts'
import { ErrorState, Skeleton } from '../ui/states'
import { Diagram } from './Diagram'
import { PartForm } from './PartForm'
import { networkStaffWords } from './staff-words'
import { valveUrl } from './where'

/** One part of a network: what is in it, how it stands in the building, and the form that changes it. */
export function PartScreen() {
  const { hat } = usePerson()
  const words = useWords(networkStaffWords)
  const estateId = hat?.estateId ?? ''
  const may = useRights(estateId)
  const asked = useRouter().params.partId ?? ''
  const [partId, setPartId] = useState(asked)
  const [editing, setEditing] = useState(!asked)
  const { data, error, refetch } = useAsk('network.get', { partId }, { enabled: Boolean(partId) })
  const title = data ? `${words(`net.utility.${data.utility}`)} · ${data.trunk ? words('net.trunk') : data.name}` : ''
  const done = (saved: string | undefined) => {
    setEditing(!saved)
    if (saved) setPartId(saved)
  }
  const form = editing && may('network.save') && (data || !partId) && (
    <PartForm key={`${partId}-${data?.version}`} part={data} estateId={estateId} onDone={done} />
  )
  return (
    <Page
      id="part"
      title={title || words(partId ? 'part.title' : 'part.new')}
      aside={data && !editing && <Diagram part={data} />}
      bar={
        data &&
        !editing &&
        may('network.save') && (
          <Button id="part-edit" icon="pen" onPress={() => setEditing(true)}>
            {words('net.edit')}
          </Button>
        )
      }
    >
      {partId && error && !data && <ErrorState error={error} onRetry={() => void refetch()} />}
      {partId && !error && !data && <Skeleton />}
      {form || (data && <Nodes part={data} />)}
    </Page>
  )
}

function Nodes({ part }: { part: PartView }) {
  const words = useWords(networkStaffWords)
  const numbers = new Map([...part.above, ...part.nodes].map(one => [one.nodeId, one.number]))
  return (
    <>
      {part.unfed.length > 0 && (
        <View className="note" id="unfed">
          {words('net.unfed', { numbers: part.unfed.join('、') })}
        </View>
      )}
      <Card id="nodes" title={words('net.nodes')}>
        {part.nodes.length === 0 && <Row title={words('part.empty')} />}
        {part.nodes.map(({ nodeId, number, kind, name, from, where, houseIds }) => (
          <Row
            key={nodeId}
            id={`node-${number}`}
            title={`${number} ${name}`}
            detail={[
              from.length > 0 && words('net.from', { numbers: from.map(id => numbers.get(id) ?? '').join('、') }),
              houseIds.length > 0 && words('net.serves', { n: houseIds.length }),
              where,
            ]
              .filter(Boolean)
              .join(' · ')}
            end={<Tag>{words(`net.kind.${kind}`)}</Tag>}
            {...(SHUTS.includes(kind) && { onPress: () => go(valveUrl(nodeId)) })}
          />
        ))}
      </Card>
    </>
  )
}
