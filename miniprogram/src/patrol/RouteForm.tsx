import { View } from '@tarojs/components'
import { useState } from 'react'
import {
  MOST_OWN_ITEMS,
  MOST_POINTS,
  PATROL_KINDS,
  type PatrolKind,
  type Position,
} from '../../../shared/patrol/schema'
import type { RouteView } from '../../../shared/patrol/views'
import { useCommand } from '../app/command'
import { told } from '../app/go'
import { useOwned } from '../app/owned'
import { Field, Line, Words } from '../ui/fields'
import { useWords } from '../ui/language'
import { Button, Card, Pills, Row, Section } from '../ui/parts'
import { Refused, Sheet } from '../ui/states'
import { Place } from './Place'
import { patrolStaffWords } from './staff-words'

interface Draft {
  name: string
  gap: string
  points: DraftPoint[]
}
interface DraftPoint {
  pointId?: string
  label: string
  kind: PatrolKind
  position?: Position
  own: string[]
}
interface Props {
  route: RouteView | null
  estateId: string
  onDone(): void
}
const draftOf = (route: RouteView | null): Draft => ({
  name: route?.name ?? '',
  gap: String(route?.gapSeconds ?? 20),
  points: (route?.points ?? []).map(({ pointId, label, kind, position, own }) => ({
    ...{ pointId, label, kind, own },
    ...(position && { position }),
  })),
})
/** A route: its name, how fast is too fast, and its points in their order. */
export function RouteForm({ route, estateId, onDone }: Props) {
  const words = useWords(patrolStaffWords)
  const kept = useOwned<Draft>(`route.${route ? `${route.routeId}.${route.version}` : 'new'}`)
  const draft = kept.value ?? draftOf(route)
  const put = (part: Partial<Draft>) => kept.put({ ...(kept.now() ?? draft), ...part })
  const { name, gap, points } = draft
  const [at, setAt] = useState<number | null>(null)
  const { run, busy, refusal } = useCommand('patrol.saveRoute')
  const save = async () => {
    const seen = route ? { routeId: route.routeId, version: route.version } : {}
    const saved = await run({
      estateId,
      ...seen,
      name: name.trim(),
      gapSeconds: gap.trim() ? Number(gap) : Number.NaN,
      points,
    })
    if (!saved) return
    kept.put(undefined)
    told(words('proute.saved'))
    onDone()
  }
  const change = (point: DraftPoint) =>
    put({
      points: at === points.length ? [...points, point] : points.map((one, index) => (index === at ? point : one)),
    })
  return (
    <Section title={words(route ? 'proute.edit' : 'proute.new')}>
      <Line id="route-name" label={words('proute.name')} value={name} max={60} onChange={text => put({ name: text })} />
      <Field hint={words('proute.gapWhy')}>
        <Line
          id="route-gap"
          label={words('proute.gap')}
          kind="number"
          max={4}
          value={gap}
          onChange={text => put({ gap: text })}
        />
      </Field>
      <Order points={points} onPress={setAt} onChange={next => put({ points: next })} />
      {points.length < MOST_POINTS && (
        <Button id="point-add" look="quiet" icon="plus" onPress={() => setAt(points.length)}>
          {words('proute.add')}
        </Button>
      )}
      <Refused refusal={refusal} />
      <View className="actions">
        <Button id="route-save" busy={busy} disabled={!name.trim() || points.length === 0} onPress={() => void save()}>
          {words('proute.save')}
        </Button>
        <Button id="route-cancel" look="quiet" onPress={onDone}>
          {words('proute.later')}
        </Button>
      </View>
      {at !== null && (
        <PointSheet
          key={at}
          of={`${route?.routeId ?? 'new'}-${at}`}
          point={points[at] ?? { label: '', kind: points.at(-1)?.kind ?? 'facilities', own: [] }}
          onClose={() => setAt(null)}
          onKeep={point => {
            change(point)
            setAt(null)
          }}
          onDrop={() => {
            put({ points: points.filter((_, index) => index !== at) })
            setAt(null)
          }}
        />
      )}
    </Section>
  )
}

interface OrderProps {
  points: DraftPoint[]
  onPress(index: number): void
  onChange(points: DraftPoint[]): void
}
/** In which order they are walked. */
function Order({ points, onPress, onChange }: OrderProps) {
  const words = useWords(patrolStaffWords)
  const up = (index: number) => {
    const next = [...points]
    const [moved] = next.splice(index, 1)
    if (moved) next.splice(index - 1, 0, moved)
    onChange(next)
  }
  return (
    <Card title={words('proute.order', { n: points.length })}>
      {points.map((point, index) => (
        <Row
          key={point.pointId ?? `new-${index}-${point.label}`}
          id={`point-${index + 1}`}
          title={`${index + 1}. ${point.label}`}
          detail={[words(`kind.${point.kind}`), point.own.length > 0 && words('proute.own', { n: point.own.length })]
            .filter(Boolean)
            .join(' · ')}
          end={
            <View className="point-verbs">
              {index > 0 && (
                <Button id={`up-${index + 1}`} small look="plain" onPress={() => up(index)}>
                  {words('proute.up')}
                </Button>
              )}
              <Button id={`change-${index + 1}`} small look="plain" onPress={() => onPress(index)}>
                {words('proute.change')}
              </Button>
            </View>
          }
        />
      ))}
      {points.length === 0 && <Row title={words('proute.empty')} />}
    </Card>
  )
}

interface PointProps {
  of: string
  point: DraftPoint
  onKeep(point: DraftPoint): void
  onDrop(): void
  onClose(): void
}
/** One point: where it is, what kind of looking, and lines of its own. */
function PointSheet({ of, point, onKeep, onDrop, onClose }: PointProps) {
  const words = useWords(patrolStaffWords)
  const [label, setLabel] = useState(point.label)
  const [kind, setKind] = useState(point.kind)
  const [position, setPosition] = useState(point.position)
  const [lines, setLines] = useState(point.own.join('\n'))
  const own = lines
    .split('\n')
    .map(line => line.trim())
    .filter(Boolean)
  const fits = own.length <= MOST_OWN_ITEMS && own.every(line => line.length <= 60)
  return (
    <Sheet title={words('proute.point')} onClose={onClose} of={of}>
      <Line
        id="point-label"
        label={words('proute.place')}
        hint={words('proute.placeHint')}
        value={label}
        max={60}
        onChange={setLabel}
      />
      <Field label={words('proute.kind')}>
        <Pills
          id="kind"
          choices={PATROL_KINDS.map(value => ({ value, label: words(`kind.${value}`) }))}
          value={kind}
          onChange={setKind}
        />
      </Field>
      <Words
        id="point-own"
        label={words('proute.ownLines')}
        hint={words('proute.ownHint')}
        value={lines}
        max={650}
        onChange={setLines}
      />
      <Place value={position} onChange={setPosition} />
      {!fits && <View className="field__hint">{words('proute.ownTooLong', { n: MOST_OWN_ITEMS })}</View>}
      <View className="actions">
        <Button
          id="point-keep"
          disabled={!label.trim() || !fits}
          onPress={() => onKeep(placed({ ...point, label: label.trim(), kind, own }, position))}
        >
          {words('proute.keep')}
        </Button>
        {point.label && (
          <Button id="point-drop" look="plain" onPress={onDrop}>
            {words('proute.drop')}
          </Button>
        )}
      </View>
    </Sheet>
  )
}

const placed = ({ position: _, ...point }: DraftPoint, position: Position | undefined): DraftPoint => ({
  ...point,
  ...(position && { position }),
})
