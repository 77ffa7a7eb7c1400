import { View } from '@tarojs/components'
import type { HandOverRow } from '../../../shared/duty/contract'
import { useAsk, useList } from '../app/ask'
import { usePerson } from '../app/person'
import { pictureOf } from '../platform/strokes'
import { useWords } from '../ui/language'
import { Page } from '../ui/Page'
import { Card, Row, Section, Tag, type Tone } from '../ui/parts'
import { Empty, ErrorState, List, Skeleton } from '../ui/states'
import { absolute } from '../ui/time'
import { GiveForm } from './GiveForm'
import { Handed } from './Handed'
import { dutyStaffWords } from './staff-words'
import { TakeCard } from './TakeCard'
import './duty.scss'

const TONE: Record<HandOverRow['state'], Tone> = {
  offered: 'amber',
  accepted: 'green',
  declined: 'red',
  replaced: 'slate',
}
/** What waits for the own signature, what one would leave behind, and what was handed over before. */
export function HandOverScreen() {
  const { hat } = usePerson()
  const words = useWords(dutyStaffWords)
  const estateId = hat?.estateId ?? ''
  const waiting = useList('duty.waiting', { estateId }, { enabled: Boolean(hat), live: true })
  const before = useList('duty.handOvers', { estateId }, { enabled: Boolean(hat) })
  return (
    <Page id="handover" title={words('hov.title')} size="form">
      {waiting.rows && waiting.rows.length > 0 && (
        <Section title={words('hov.waiting')}>
          {waiting.rows.map(row => (
            <TakeCard key={row.handOverId} row={row} />
          ))}
        </Section>
      )}
      <Leaving estateId={estateId} />
      <Section title={words('hov.history')}>
        <List list={before} empty={<Empty icon="pen" title={words('hov.none')} next={words('hov.noneNext')} />}>
          {row => <Before key={row.handOverId} row={row} />}
        </List>
      </Section>
    </Page>
  )
}

function Leaving({ estateId }: { estateId: string }) {
  const words = useWords(dutyStaffWords)
  const { data, error, refetch } = useAsk('duty.leaving', { estateId }, { enabled: Boolean(estateId) })
  return (
    <Section title={words('hov.leaving')}>
      {error && !data && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!error && !data && <Skeleton rows={2} />}
      {data && <GiveForm estateId={estateId} {...data} />}
    </Section>
  )
}

function Before({ row }: { row: HandOverRow }) {
  const words = useWords(dutyStaffWords)
  const { handOverId, giver, taker, tickets, givenAt, state, giverSignature, takerSignature, answeredAt, reason } = row
  const sign = (name: string, strokes: HandOverRow['giverSignature'], at: number) => (
    <View>
      <View className="hint">{`${words('hov.by', { name })} · ${absolute(at)}`}</View>
      <View className="signature" style={{ backgroundImage: pictureOf(strokes) }} />
    </View>
  )
  return (
    <Card id={`handed-${handOverId}`}>
      <Row
        icon="pen"
        title={words('hov.pair', { giver: giver.name, taker: taker.name })}
        detail={`${absolute(givenAt)} · ${words('hov.count', { n: tickets.length })}`}
        end={<Tag tone={TONE[state]}>{words(`hov.state.${state}`)}</Tag>}
      />
      <Handed row={row} />
      {reason && <View className="note">{reason}</View>}
      <View className="prose handed__signs">
        {sign(giver.name, giverSignature, givenAt)}
        {takerSignature && answeredAt !== null && sign(taker.name, takerSignature, answeredAt)}
      </View>
    </Card>
  )
}
