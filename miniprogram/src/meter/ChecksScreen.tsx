import { View } from '@tarojs/components'
import { useState } from 'react'
import type { SubmissionView } from '../../../shared/meter/views'
import { useList } from '../app/ask'
import type { CallRefused } from '../app/call'
import { useCommand } from '../app/command'
import { told } from '../app/go'
import { usePart } from '../app/part'
import { usePerson } from '../app/person'
import { PhotoStrip } from '../file/PhotoField'
import { tariffWords } from '../tariff/words'
import { Words } from '../ui/fields'
import { useWords } from '../ui/language'
import { Page } from '../ui/Page'
import { Button, Row, Tabs, Tag } from '../ui/parts'
import { Empty, List, Refused, Sheet } from '../ui/states'
import { writeDoubt, writeReading } from './number'
import { meterStaffWords } from './staff-words'
import { meterWords } from './words'

type State = SubmissionView['state']
const STATES: State[] = ['waiting', 'held', 'accepted', 'rejected', 'superseded']
const TONES = { waiting: 'amber', held: 'amber', accepted: 'green', rejected: 'red', superseded: 'slate' } as const

/** What households read off their own meters, beside their photos: accept it, or say why not. */
export function ChecksScreen() {
  const { hat } = usePerson()
  const words = useWords(meterStaffWords, meterWords)
  const [state, setState] = usePart('state', STATES, 'waiting')
  const list = useList('meter.submissions', { estateId: hat?.estateId ?? '', state }, { enabled: Boolean(hat) })
  return (
    <Page id="checks" title={words('checks.title')} size="form">
      <Tabs
        id="state"
        choices={STATES.map(value => ({ value, label: words(`checks.${value}`) }))}
        value={state}
        onChange={setState}
      />
      <List list={list} empty={<Empty title={words('checks.empty')} next={words('checks.emptyNext')} />}>
        {one => <Check key={one.submissionId} of={one} />}
      </List>
    </Page>
  )
}

function Check({ of }: { of: SubmissionView }) {
  const words = useWords(meterStaffWords, meterWords, tariffWords)
  const { run, busy, refusal } = useCommand('meter.decide', { fields: meterWords })
  const [asking, setAsking] = useState<'reject' | 'accept' | null>(null)
  const { submissionId, where, code, readOn, period, state, doubt } = of
  const [rollover, setRollover] = useState(false)
  const decide = async (accept: boolean, marks: { rollover?: boolean; reason?: string } = {}) => {
    const decided = await run({ submissionId, accept, rollover, ...marks })
    if (!decided) return
    setAsking(null)
    told(words(decided.held ? 'checks.nowHeld' : accept ? 'checks.taken' : 'checks.refused'))
  }
  const unit = words(`unit.${of.utility}`)
  return (
    <View className="card" id={`check-${code}`}>
      <Row
        icon="meter"
        title={`${writeReading(of, words)}`}
        detail={`${where} · ${code} · ${readOn} · ${words('walk.into', { period })}`}
        end={state !== 'waiting' && <Tag tone={TONES[state]}>{words(`checks.${state}`)}</Tag>}
      />
      {doubt && <View className="held__why">{writeDoubt(doubt, unit, words)}</View>}
      {of.reason && <Row title={of.reason} />}
      <View className="card__photos">
        <PhotoStrip photos={of.photos} />
      </View>
      {!asking && <Refused refusal={refusal} />}
      {state === 'waiting' && (
        <View className="actions actions--pair">
          <View className="actions__more">
            <Button id={`refuse-${code}`} look="danger" disabled={busy} onPress={() => setAsking('reject')}>
              {words('checks.refuse')}
            </Button>
          </View>
          <View className="actions__more">
            {refusal?.code === 'meter.falling' ? (
              <Button
                id={`rolled-${code}`}
                busy={busy}
                onPress={() => {
                  setRollover(true)
                  setAsking('accept')
                }}
              >
                {words('meter.rolled')}
              </Button>
            ) : (
              <Button
                id={`accept-${code}`}
                busy={busy}
                onPress={() => (doubt ? setAsking('accept') : void decide(true))}
              >
                {words('checks.accept')}
              </Button>
            )}
          </View>
        </View>
      )}
      {asking && (
        <WhySheet
          of={of}
          accept={asking === 'accept'}
          busy={busy}
          refusal={refusal}
          onClose={() => setAsking(null)}
          onSay={reason => void decide(asking === 'accept', reason ? { reason } : {})}
        />
      )}
    </View>
  )
}

interface WhyProps {
  of: SubmissionView
  accept: boolean
  busy: boolean
  refusal: CallRefused | null
  onClose(): void
  /** Without a reason: accepted, but held. */
  onSay(reason: string): void
}
/** Why it is rejected, or why more than can be believed is right. */
function WhySheet({ of: { submissionId, doubt, utility }, accept, busy, refusal, onClose, onSay }: WhyProps) {
  const words = useWords(meterStaffWords, meterWords)
  const [reason, setReason] = useState('')
  return (
    <Sheet title={words(accept ? 'checks.accept' : 'checks.refuse')} of={submissionId} onClose={onClose}>
      {accept && doubt && <View className="note">{writeDoubt(doubt, words(`unit.${utility}`), words)}</View>}
      <Words
        id="reason"
        label={words(accept ? 'checks.acceptWhy' : 'checks.why')}
        value={reason}
        max={accept ? 100 : 200}
        onChange={setReason}
      />
      <Refused refusal={refusal} />
      <Button
        id="reason-send"
        look={accept ? 'primary' : 'danger'}
        busy={busy}
        disabled={!reason.trim()}
        onPress={() => onSay(reason.trim())}
      >
        {words(accept ? 'checks.acceptNow' : 'checks.refuse')}
      </Button>
      {accept && (
        <Button id="keep-held" look="quiet" disabled={busy} onPress={() => onSay('')}>
          {words('checks.keepHeld')}
        </Button>
      )}
    </Sheet>
  )
}
