import { View } from '@tarojs/components'
import { useState } from 'react'
import type { MeterRow, RouteRow } from '../../../shared/meter/views'
import { useAsk, useList } from '../app/ask'
import { useCommand } from '../app/command'
import { go, told } from '../app/go'
import { usePerson } from '../app/person'
import { useRights } from '../app/rights'
import { OutboxLine } from '../outbox/OutboxLine'
import { Line } from '../ui/fields'
import { useWords } from '../ui/language'
import { Page } from '../ui/Page'
import { Button, Card, Row, Section } from '../ui/parts'
import { Empty, List, Refused, Skeleton } from '../ui/states'
import { meterStaffWords } from './staff-words'
import { useReadings } from './use-readings'
import { meterWords } from './words'

/** The routes: a worker walks them, the desk lays them. */
export function RoutesScreen() {
  const { hat } = usePerson()
  const words = useWords(meterStaffWords)
  const estateId = hat?.estateId ?? ''
  const list = useList('meter.routes', { estateId }, { enabled: Boolean(hat) })
  const { waiting, line } = useReadings()
  const lays = useRights(estateId)('meter.setRoute')
  const [editing, setEditing] = useState<RouteRow | 'new' | null>(null)
  return (
    <Page
      id="routes"
      title={words('routes.title')}
      aside={
        lays && editing ? (
          <Edit
            key={editing === 'new' ? 'new' : editing.routeId}
            route={editing === 'new' ? null : editing}
            estateId={estateId}
            onDone={() => setEditing(null)}
          />
        ) : undefined
      }
    >
      {waiting.length > 0 && <OutboxLine {...line} />}
      <List list={list} empty={<Empty icon="meter" title={words('routes.none')} next={words('routes.noneNext')} />}>
        {route => (
          <View key={route.routeId} className="card card--route">
            <Row
              id={`route-${route.routeId}`}
              icon="meter"
              title={route.name}
              detail={words('routes.meters', { n: route.meters })}
              end={
                lays && (
                  <Button id={`edit-${route.routeId}`} small look="plain" onPress={() => setEditing(route)}>
                    {words('routes.edit')}
                  </Button>
                )
              }
            />
            <Button id={`walk-${route.routeId}`} look="quiet" onPress={() => go(walkUrl(route.routeId))}>
              {words('routes.walk')}
            </Button>
          </View>
        )}
      </List>
      {lays && (
        <View className="section">
          <Button id="new-route" look="plain" icon="plus" onPress={() => setEditing('new')}>
            {words('routes.new')}
          </Button>
        </View>
      )}
    </Page>
  )
}
const walkUrl = (routeId: string) => `/packages/meter/walk/index?routeId=${routeId}`

interface EditProps {
  route: RouteRow | null
  estateId: string
  onDone(): void
}
function Edit({ route, estateId, onDone }: EditProps) {
  const walk = useAsk('meter.walk', { routeId: route?.routeId ?? '' }, { enabled: Boolean(route) })
  if (route && !walk.data) return <Skeleton />
  return <Order route={route} meters={walk.data?.meters ?? []} estateId={estateId} onDone={onDone} />
}
function Order({ route, meters, estateId, onDone }: EditProps & { meters: MeterRow[] }) {
  const words = useWords(meterStaffWords)
  const [name, setName] = useState(route?.name ?? '')
  const [order, setOrder] = useState(meters)
  const [search, setSearch] = useState('')
  const { run, busy, refusal } = useCommand('meter.setRoute', { fields: meterWords })
  const found = useList('meter.list', { estateId, ...(/^[A-Za-z0-9-]+$/.test(search) && { search }) })
  const others = (found.rows ?? []).filter(one => !order.some(other => other.meterId === one.meterId))
  const up = (index: number) => {
    const next = [...order]
    const [moved] = next.splice(index, 1)
    if (moved) next.splice(index - 1, 0, moved)
    setOrder(next)
  }
  const save = async () => {
    const meterIds = order.map(one => one.meterId)
    if (!(await run({ estateId, ...(route && { routeId: route.routeId, version: route.version }), name, meterIds })))
      return
    told(words('routes.saved'))
    onDone()
  }
  return (
    <Section title={route ? words('routes.edit') : words('routes.new')}>
      <Line id="route-name" label={words('routes.name')} value={name} onChange={setName} />
      <Card title={words('routes.order', { n: order.length })}>
        {order.map((one, index) => (
          <Row
            key={one.meterId}
            title={`${index + 1}. ${one.where || one.code}`}
            detail={one.code}
            end={
              <View className="row__pair">
                {index > 0 && (
                  <Button id={`up-${one.code}`} small look="plain" onPress={() => up(index)}>
                    {words('routes.up')}
                  </Button>
                )}
                <Button
                  id={`out-${one.code}`}
                  small
                  look="plain"
                  onPress={() => setOrder(order.filter(other => other !== one))}
                >
                  {words('routes.out')}
                </Button>
              </View>
            }
          />
        ))}
        {order.length === 0 && <Row title={words('routes.empty')} />}
      </Card>
      <Refused refusal={refusal} />
      <Button id="route-save" busy={busy} disabled={!name.trim()} onPress={() => void save()}>
        {words('routes.save')}
      </Button>
      <Card title={words('routes.add')}>
        <Line id="route-search" hint={words('meters.search')} value={search} onChange={setSearch} />
        {others.map(one => (
          <Row
            key={one.meterId}
            id={`in-${one.code}`}
            icon="plus"
            title={one.where || one.code}
            detail={one.code}
            onPress={() => setOrder([...order, one])}
          />
        ))}
      </Card>
    </Section>
  )
}
