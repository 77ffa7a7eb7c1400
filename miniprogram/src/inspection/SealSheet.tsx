import { View } from '@tarojs/components'
import { useState } from 'react'
import { isComplete, type Missing, missing } from '../../../shared/inspection/missing'
import type { Walk } from '../../../shared/inspection/walk'
import { serverTime } from '../app/call'
import { useCommand } from '../app/command'
import { told } from '../app/go'
import { usePerson } from '../app/person'
import { flush } from '../outbox/courier'
import { Field, Words } from '../ui/fields'
import { useWords } from '../ui/language'
import { Button, Card, Pills, Row } from '../ui/parts'
import { Refused, Sheet } from '../ui/states'
import { lasting } from '../ui/time'
import { inspectionStaffWords } from './staff-words'
import { inspectionWords } from './words'

export type Part = 'rooms' | 'water' | 'handed' | 'sign'
interface Props {
  walk: Walk
  onClose(): void
  onGo(part: Part, roomId?: string): void
  onSealed(): void
}
const DAY_MS = 24 * 3_600_000
const DELAYS = [3, 7, 14] as const
type Days = `${(typeof DELAYS)[number]}`
const SHOWN = 4

/** What is missing, each with the way there; accepted or refused; then sealed for good. */
export function SealSheet({ walk, onClose, onGo, onSealed }: Props) {
  const words = useWords(inspectionStaffWords, inspectionWords)
  const [outcome, setOutcome] = useState<'accepted' | 'refused'>('accepted')
  const [reason, setReason] = useState('')
  const [days, setDays] = useState<Days>('7')
  const { run, busy, refusal } = useCommand('inspection.seal')
  const lacks = missing(walk, serverTime())
  const refusing = outcome === 'refused'
  const complete = refusing ? Boolean(reason.trim()) && !lacks.signers.includes('inspector') : isComplete(lacks)
  const unsent = walk.pending.length

  const seal = async () => {
    const { inspectionId } = walk.form
    const more = refusing ? { reason, newDate: serverTime() + Number(days) * DAY_MS } : {}
    const done = await run({ inspectionId, outcome, ...more })
    if (!done) return
    const again = walk.form.kind === 'reinspection'
    told(words(again ? 'seal.again' : 'seal.done', { n: done.defects, passed: done.passed, failed: done.failed }))
    onSealed()
  }
  return (
    <Sheet title={words('seal.title')} onClose={onClose}>
      <Field>
        <Pills
          id="outcome"
          choices={(['accepted', 'refused'] as const).map(value => ({ value, label: words(`outcome.${value}`) }))}
          value={outcome}
          onChange={setOutcome}
        />
      </Field>
      {refusing ? (
        <>
          <Why reason={reason} onReason={setReason} days={days} onDays={setDays} />
          {lacks.signers.includes('inspector') && (
            <Card>
              <Row icon="pen" title={words('seal.inspectorSigns')} onPress={() => onGo('sign')} />
            </Card>
          )}
        </>
      ) : (
        <Lacking lacks={lacks} onGo={onGo} />
      )}
      {unsent > 0 && (
        <View className="note" id="seal-unsent">
          {words('seal.unsent', { n: unsent })}
        </View>
      )}
      <Refused refusal={refusal} />
      {unsent > 0 && (
        <Button id="seal-send" look="quiet" icon="refresh" onPress={() => void flush()}>
          {words('seal.sendFirst')}
        </Button>
      )}
      <Button
        id="seal-now"
        look={refusing ? 'danger' : 'primary'}
        busy={busy}
        disabled={!complete || unsent > 0}
        onPress={() => void seal()}
      >
        {words(refusing ? 'seal.refuse' : 'seal.now')}
      </Button>
      <View className="field__hint">{words('seal.forGood')}</View>
    </Sheet>
  )
}

interface WhyProps {
  reason: string
  onReason(reason: string): void
  days: Days
  onDays(days: Days): void
}
/** Why the house is not accepted, and when it is looked at again. */
function Why({ reason, onReason, days, onDays }: WhyProps) {
  const words = useWords(inspectionStaffWords)
  return (
    <>
      <Words
        id="reason"
        label={words('seal.reason')}
        hint={words('seal.reasonHint')}
        value={reason}
        max={500}
        onChange={onReason}
      />
      <Field label={words('seal.newDate')}>
        <Pills
          id="delay"
          choices={DELAYS.map(n => ({ value: `${n}` as const, label: words('seal.inDays', { n }) }))}
          value={days}
          onChange={onDays}
        />
      </Field>
    </>
  )
}

function Lacking({ lacks, onGo }: { lacks: Missing; onGo: Props['onGo'] }) {
  const { language } = usePerson()
  const words = useWords(inspectionStaffWords, inspectionWords)
  if (isComplete(lacks))
    return (
      <View className="note note--brand" id="complete">
        {words('seal.complete')}
      </View>
    )
  return (
    <Card title={words('seal.lacks')} id="lacks">
      {lacks.items.slice(0, SHOWN).map(item => (
        <Row
          key={item.itemId}
          id={`lack-${item.itemId}`}
          icon="form"
          title={item[language]}
          detail={words('seal.unanswered')}
          onPress={() => onGo('rooms', item.roomId)}
        />
      ))}
      {lacks.items.length > SHOWN && <Row title={words('seal.moreItems', { n: lacks.items.length - SHOWN })} />}
      {lacks.water && (
        <Row
          id="lack-water"
          icon="plumbing"
          title={words(`seal.water.${lacks.water}`, { time: lasting(lacks.waterLeftMs, words) })}
          onPress={() => onGo('water')}
        />
      )}
      {lacks.signers.map(role => (
        <Row
          key={role}
          id={`lack-${role}`}
          icon="pen"
          title={words('seal.signer', { who: words(`signer.${role}`) })}
          onPress={() => onGo('sign')}
        />
      ))}
    </Card>
  )
}
