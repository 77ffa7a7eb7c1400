import { View } from '@tarojs/components'
import { useState } from 'react'
import { heldTable } from '../../../shared/meter/tables'
import type { HeldView } from '../../../shared/meter/views'
import { useList } from '../app/ask'
import { usePart } from '../app/part'
import { usePerson } from '../app/person'
import { useRights } from '../app/rights'
import { TakeButtons } from '../extract/TakeButtons'
import { PhotoStrip } from '../file/PhotoField'
import { tariffWords } from '../tariff/words'
import { useWords } from '../ui/language'
import { Page } from '../ui/Page'
import { Button, Row, Tabs, Tag } from '../ui/parts'
import { Empty, List } from '../ui/states'
import { LookSheet } from './LookSheet'
import { writeDoubt, writeReading } from './number'
import { meterStaffWords } from './staff-words'
import { meterWords } from './words'

const STATES = ['waiting', 'confirmed', 'returned', 'superseded'] as const
const TONES = { waiting: 'amber', confirmed: 'green', returned: 'red', superseded: 'slate' } as const

/** Readings more than can be believed: many looked at together, confirmed or sent back, each with a reason. */
export function HeldScreen() {
  const { hat } = usePerson()
  const words = useWords(meterStaffWords, meterWords)
  const estateId = hat?.estateId ?? ''
  const [state, setState] = usePart<HeldView['state']>('state', STATES, 'waiting')
  const [picked, setPicked] = useState<string[]>([])
  const [doing, setDoing] = useState<'confirm' | 'giveBack' | null>(null)
  const list = useList('meter.held', { estateId, state }, { enabled: Boolean(hat) })
  const decides = useRights(estateId)('meter.confirm')
  const shown = list.rows ?? []
  // What somebody else has decided meanwhile is no longer picked.
  const chosen = state === 'waiting' ? shown.filter(one => picked.includes(one.heldId)) : []
  const turn = (heldId: string) =>
    setPicked(picked.includes(heldId) ? picked.filter(one => one !== heldId) : [...picked, heldId])
  const all = chosen.length === shown.length
  return (
    <Page
      id="held"
      title={words('held.title')}
      size="form"
      bar={
        chosen.length > 0 && (
          <View className="actions actions--pair">
            <View className="actions__more">
              <Button id="give-back" look="danger" onPress={() => setDoing('giveBack')}>
                {words('held.giveBack', { n: chosen.length })}
              </Button>
            </View>
            <View className="actions__more">
              <Button id="confirm" onPress={() => setDoing('confirm')}>
                {words('held.confirm', { n: chosen.length })}
              </Button>
            </View>
          </View>
        )
      }
    >
      <Tabs
        id="state"
        choices={STATES.map(value => ({ value, label: words(`held.${value}`) }))}
        value={state}
        onChange={setState}
      />
      <TakeButtons of="meter.held" table={heldTable} asked={{ state }} />
      {state === 'waiting' && <View className="note">{words('held.how')}</View>}
      {decides && state === 'waiting' && shown.length > 1 && (
        <Button id="all" small look="plain" onPress={() => setPicked(all ? [] : shown.map(one => one.heldId))}>
          {all ? words('held.noneOf') : words('held.all', { n: shown.length })}
        </Button>
      )}
      <List list={list} empty={<Empty icon="check" title={words('held.none')} next={words('held.noneNext')} />}>
        {one => (
          <HeldCard
            key={one.heldId}
            of={one}
            picked={picked.includes(one.heldId)}
            onPick={decides && state === 'waiting' ? () => turn(one.heldId) : undefined}
          />
        )}
      </List>
      {doing && (
        <LookSheet
          kind={doing}
          estateId={estateId}
          heldIds={chosen.map(one => one.heldId)}
          onClose={() => setDoing(null)}
          onDone={() => setPicked([])}
        />
      )}
    </Page>
  )
}

function HeldCard({ of, picked, onPick }: { of: HeldView; picked: boolean; onPick: (() => void) | undefined }) {
  const words = useWords(meterStaffWords, meterWords, tariffWords)
  const { code, where, readOn, period, doubt, last, from, state, rollover, estimate, reason, photos } = of
  const unit = words(`unit.${of.utility}`)
  const before = last ? writeReading(last, words) : '—'
  const marks = [
    words(`held.from.${from}`),
    rollover && words('held.rollover'),
    estimate && words('held.estimate'),
    words('walk.into', { period }),
  ]
  return (
    <View className={`card held ${picked ? 'held--picked' : ''}`} id={`held-${code}`}>
      <Row
        icon="meter"
        title={where || code}
        detail={`${code} · ${readOn}`}
        end={
          onPick ? (
            <Button
              id={`pick-${code}`}
              small
              look={picked ? 'primary' : 'quiet'}
              icon={picked ? 'check' : undefined}
              onPress={onPick}
            >
              {words(picked ? 'held.picked' : 'held.pick')}
            </Button>
          ) : (
            <Tag tone={TONES[state]}>{words(`held.${state}`)}</Tag>
          )
        }
      />
      <View className="held__figure">
        {words('held.line', { last: before, value: writeReading(of, words) })} {unit}
      </View>
      <View className="held__why">{writeDoubt(doubt, unit, words)}</View>
      <View className="held__marks">{marks.filter(Boolean).join(' · ')}</View>
      {reason && <View className="held__marks">{`${words('meter.reason')}：${reason}`}</View>}
      {photos.length > 0 && (
        <View className="card__photos">
          <PhotoStrip photos={photos} />
        </View>
      )}
    </View>
  )
}
