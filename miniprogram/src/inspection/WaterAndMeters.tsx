import { View } from '@tarojs/components'
import { useState } from 'react'
import { missing } from '../../../shared/inspection/missing'
import type { Change } from '../../../shared/inspection/schema'
import { said, type Walk } from '../../../shared/inspection/walk'
import { useNow } from '../app/now'
import { meterWords } from '../meter/words'
import { Field, Line } from '../ui/fields'
import { useWords } from '../ui/language'
import { Button, Card, Pills, Row, Section, Tag } from '../ui/parts'
import { Sheet } from '../ui/states'
import { absolute, lasting } from '../ui/time'
import { inspectionStaffWords } from './staff-words'
import type { WalkHold } from './use-walk'
import { WalkPhotos } from './WalkPhotos'
import { inspectionWords } from './words'

interface Props {
  walk: Walk
  hold: WalkHold
}
type Water = Extract<Change, { what: 'water' }>
type Meter = Extract<Change, { what: 'meter' }>
const UTILITIES = ['WATER', 'ELECTRICITY', 'GAS'] as const

export const WaterAndMeters = (props: Props) => (
  <>
    {props.walk.form.waterTest && <WaterTest {...props} />}
    <Meters {...props} />
  </>
)

/** The closed-water test: from when to when, with a photo of each; at least 24 hours. */
function WaterTest({ walk, hold }: Props) {
  const words = useWords(inspectionStaffWords, inspectionWords)
  const now = useNow(30_000)
  const heard = said(walk)
  const lacks = missing(walk, now)
  const phase = (which: 'start' | 'end') => {
    const entry = heard.get(`water:${which}`)
    return entry && { ...(entry.change as Water), at: entry.at }
  }
  const [start, end] = [phase('start'), phase('end')]
  const photos = (which: 'start' | 'end', change: Water) => (
    <WalkPhotos
      id={`water-${which}`}
      hold={hold}
      walk={walk}
      about={`water:${which}`}
      photos={change.photos ?? []}
      onChange={taken => hold.note({ what: 'water', phase: which, photos: taken(change.photos ?? []) })}
    />
  )
  return (
    <Section
      title={words('water.title')}
      action={
        start && (
          <Tag tone={lacks.water === null ? 'green' : lacks.waterLeftMs > 0 ? 'amber' : 'brand'} icon="clock">
            {lacks.water === null
              ? words('water.done')
              : lacks.waterLeftMs > 0
                ? words('water.left', { time: lasting(lacks.waterLeftMs, words) })
                : words('water.longEnough')}
          </Tag>
        )
      }
    >
      <View className="card card--pad" id="water">
        {!start && (
          <>
            <View className="prose">{words('water.how')}</View>
            <Button id="water-start" onPress={() => hold.note({ what: 'water', phase: 'start' })}>
              {words('water.start')}
            </Button>
          </>
        )}
        {start && <Field label={words('water.startedAt', { at: absolute(start.at) })}>{photos('start', start)}</Field>}
        {start && !end && (
          <Button
            id="water-end"
            look={lacks.waterLeftMs > 0 ? 'quiet' : 'primary'}
            onPress={() => hold.note({ what: 'water', phase: 'end' })}
          >
            {words('water.end')}
          </Button>
        )}
        {end && <Field label={words('water.endedAt', { at: absolute(end.at) })}>{photos('end', end)}</Field>}
        {end && lacks.water === 'short' && (
          <>
            <View className="note">{words('water.short', { time: lasting(lacks.waterLeftMs, words) })}</View>
            <Button id="water-end" look="quiet" onPress={() => hold.note({ what: 'water', phase: 'end' })}>
              {words('water.endAgain')}
            </Button>
          </>
        )}
      </View>
    </Section>
  )
}

const metersOf = (walk: Walk): Meter[] =>
  [...said(walk).values()].map(entry => entry.change).filter((change): change is Meter => change.what === 'meter')

function Meters({ walk, hold }: Props) {
  const words = useWords(inspectionStaffWords, inspectionWords, meterWords)
  const [editing, setEditing] = useState<Meter | 'new' | null>(null)
  const meters = metersOf(walk)
  return (
    <Card title={words('meter.title')} id="meters">
      {meters.map(meter => (
        <Row
          key={meter.number}
          id={`meter-${meter.number}`}
          icon={meter.utility === 'WATER' ? 'plumbing' : meter.utility === 'GAS' ? 'fire' : 'electrical'}
          title={`${words(`utility.${meter.utility}`)} ${meter.number}`}
          detail={meter.multiplier && words('meter.times', { n: meter.multiplier })}
          end={meter.reading}
          onPress={() => setEditing(meter)}
        />
      ))}
      <Row id="meter-add" icon="plus" title={words('meter.add')} onPress={() => setEditing('new')} />
      {editing && (
        <MeterSheet
          meter={editing === 'new' ? null : editing}
          walk={walk}
          hold={hold}
          onClose={() => setEditing(null)}
        />
      )}
    </Card>
  )
}

const DECIMAL = /^\d{1,9}(\.\d{1,3})?$/
const NUMBER = /^[A-Za-z0-9-]{1,40}$/

function MeterSheet({ meter, walk, hold, onClose }: Props & { meter: Meter | null; onClose(): void }) {
  const words = useWords(inspectionStaffWords, inspectionWords, meterWords)
  const [utility, setUtility] = useState<Meter['utility']>(meter?.utility ?? 'WATER')
  const [number, setNumber] = useState(meter?.number ?? '')
  const [reading, setReading] = useState(meter?.reading ?? '')
  const [multiplier, setMultiplier] = useState(meter?.multiplier ?? '')
  const [photos, setPhotos] = useState(meter?.photos ?? [])
  const [wrong, setWrong] = useState(false)
  const save = () => {
    const right = NUMBER.test(number) && DECIMAL.test(reading) && (!multiplier || DECIMAL.test(multiplier))
    setWrong(!right)
    if (!right) return
    const more = { ...(multiplier && { multiplier }), ...(photos.length > 0 && { photos }) }
    if (hold.note({ what: 'meter', utility, number, reading, ...more })) onClose()
  }
  return (
    <Sheet title={words('meter.title')} of={meter?.number} onClose={onClose}>
      <Field>
        <Pills
          id="utility"
          choices={UTILITIES.map(value => ({ value, label: words(`utility.${value}`) }))}
          value={utility}
          onChange={setUtility}
        />
      </Field>
      <Line id="meter-number" label={words('meter.number')} value={number} onChange={setNumber} />
      <Line id="meter-reading" label={words('meter.reading')} hint="12.345" value={reading} onChange={setReading} />
      <Line
        id="meter-multiplier"
        label={words('meter.multiplier')}
        hint="1"
        value={multiplier}
        onChange={setMultiplier}
      />
      <WalkPhotos id="meter" hold={hold} walk={walk} about={`meter:${number}`} photos={photos} onChange={setPhotos} />
      {wrong && <View className="note">{words('meter.wrong')}</View>}
      <Button id="meter-save" onPress={save}>
        {words('act.keep')}
      </Button>
    </Sheet>
  )
}
