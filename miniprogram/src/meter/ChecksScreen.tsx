import { View } from '@tarojs/components'
import { useState } from 'react'
import type { SubmissionView } from '../../../shared/meter/views'
import { useList } from '../app/ask'
import { useCommand } from '../app/command'
import { told } from '../app/go'
import { usePerson } from '../app/person'
import { PhotoStrip } from '../file/PhotoField'
import { tariffWords } from '../tariff/words'
import { Words } from '../ui/fields'
import { useWords } from '../ui/language'
import { Page } from '../ui/Page'
import { Button, Row, Tabs, Tag } from '../ui/parts'
import { Empty, List, Refused, Sheet } from '../ui/states'
import { writeReading } from './number'
import { meterStaffWords } from './staff-words'
import { meterWords } from './words'

type State = SubmissionView['state']
const STATES: State[] = ['waiting', 'accepted', 'rejected']

/** What households read off their own meters, beside their photos: accept it, or say why not. */
export function ChecksScreen() {
  const { hat } = usePerson()
  const words = useWords(meterStaffWords, meterWords)
  const [state, setState] = useState<State>('waiting')
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
  const { run, busy, refusal } = useCommand('meter.decide')
  const [refusing, setRefusing] = useState(false)
  const [reason, setReason] = useState('')
  const { submissionId, where, code, readOn, state } = of
  const decide = async (accept: boolean, marks: { confirmed?: boolean; rollover?: boolean } = {}) => {
    if (!(await run({ submissionId, accept, ...marks, ...(reason.trim() && { reason }) }))) return
    setRefusing(false)
    told(words(accept ? 'checks.taken' : 'checks.refused'))
  }
  return (
    <View className="card" id={`check-${code}`}>
      <Row
        icon="meter"
        title={`${writeReading(of, words)}`}
        detail={`${where} · ${code} · ${readOn}`}
        end={state !== 'waiting' && <Tag tone={state === 'accepted' ? 'green' : 'red'}>{words(`checks.${state}`)}</Tag>}
      />
      {of.reason && <Row title={of.reason} />}
      <View className="card__photos">
        <PhotoStrip photos={of.photos} />
      </View>
      <Refused refusal={refusal} />
      {state === 'waiting' && (
        <View className="actions actions--pair">
          <View className="actions__more">
            <Button id={`refuse-${code}`} look="danger" disabled={busy} onPress={() => setRefusing(true)}>
              {words('checks.refuse')}
            </Button>
          </View>
          <View className="actions__more">
            {refusal?.code === 'meter.implausible' ? (
              <Button id={`confirm-${code}`} busy={busy} onPress={() => void decide(true, { confirmed: true })}>
                {words('meter.confirm')}
              </Button>
            ) : refusal?.code === 'meter.falling' ? (
              <Button
                id={`rolled-${code}`}
                busy={busy}
                onPress={() => void decide(true, { rollover: true, confirmed: true })}
              >
                {words('meter.rolled')}
              </Button>
            ) : (
              <Button id={`accept-${code}`} busy={busy} onPress={() => void decide(true)}>
                {words('checks.accept')}
              </Button>
            )}
          </View>
        </View>
      )}
      {refusing && (
        <Sheet title={words('checks.refuse')} onClose={() => setRefusing(false)}>
          <Words id="reason" label={words('checks.why')} value={reason} max={200} onChange={setReason} />
          <Refused refusal={refusal} />
          <Button id="reason-send" look="danger" busy={busy} onPress={() => void decide(false)}>
            {words('checks.refuse')}
          </Button>
        </Sheet>
      )}
    </View>
  )
}
