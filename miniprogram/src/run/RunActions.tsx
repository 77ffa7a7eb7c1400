import { View } from '@tarojs/components'
import { useState } from 'react'
import type { RunView } from '../../../shared/run/contract'
import { countsOf } from '../../../shared/run/exceptions'
import { yuan } from '../app/amount'
import { useCommand } from '../app/command'
import { told } from '../app/go'
import { Field, Words } from '../ui/fields'
import { useReading, useWords } from '../ui/language'
import { Button, Icon, Pills } from '../ui/parts'
import { Refused, Sheet } from '../ui/states'
import { CalendarNote } from './CalendarNote'
import { runStaffWords } from './staff-words'

/** Issue or cancel a draft; take an issued run back. What cannot be undone is asked once more. */
export function RunActions({ run }: { run: RunView }) {
  const words = useWords(runStaffWords)
  const [asking, setAsking] = useState<'issue' | 'reverse' | null>(null)
  const cancel = useCommand('run.cancel')
  const end = async () => {
    if (await cancel.run({ runId: run.runId })) told(words('run.cancelled'))
  }
  return (
    <View className="actions">
      {cancel.refusal && (
        <View className="actions__lead">
          <Refused refusal={cancel.refusal} />
        </View>
      )}
      {run.state !== 'issued' && (
        <View className="actions__more">
          <Button id="run-cancel" look="danger" busy={cancel.busy} onPress={() => void end()}>
            {words('run.cancel')}
          </Button>
        </View>
      )}
      {run.state === 'draft' && (
        <View className="actions__more">
          <Button id="run-issue" disabled={run.blocking > 0 || run.bills === 0} onPress={() => setAsking('issue')}>
            {words('run.issue')}
          </Button>
        </View>
      )}
      {run.state === 'issued' && (
        <View className="actions__more">
          <Button id="run-reverse" look="danger" onPress={() => setAsking('reverse')}>
            {words('run.reverse')}
          </Button>
        </View>
      )}
      {asking === 'issue' && <IssueSheet run={run} onClose={() => setAsking(null)} />}
      {asking === 'reverse' && <ReverseSheet run={run} onClose={() => setAsking(null)} />}
    </View>
  )
}

interface Props {
  run: RunView
  onClose(): void
}
function IssueSheet({
  run: { runId, lateTo, houses, billedBefore, bills, amountFen, warnings, kinds, dueKnown, dueOn },
  onClose,
}: Props) {
  const words = useWords(runStaffWords)
  const { language } = useReading()
  const [known, setKnown] = useState(false)
  const { run, busy, refusal } = useCommand('run.issue')
  const issue = async () => {
    if (!(await run({ runId, open: warnings }))) return
    told(words('run.issued'))
    onClose()
  }
  return (
    <Sheet title={words('run.issue')} onClose={onClose}>
      <Field>
        {words('run.issueSure', { houses: lateTo ? houses - billedBefore : houses, bills, amount: yuan(amountFen) })}
      </Field>
      {dueKnown === false && <CalendarNote dueOn={dueOn} />}
      {warnings > 0 && (
        <View className="note" id="issue-open">
          <Icon name="alert" />
          {words('run.openOnes', { n: warnings, kinds: countsOf(kinds, language) })}
        </View>
      )}
      {warnings > 0 && (
        <Pills
          id="issue-known"
          choices={[{ value: 'yes', label: words('run.openSure', { n: warnings }) }]}
          value={known ? 'yes' : null}
          onChange={() => setKnown(!known)}
        />
      )}
      <Refused refusal={refusal} />
      <Button id="issue-send" busy={busy} disabled={warnings > 0 && !known} onPress={() => void issue()}>
        {words('run.issue')}
      </Button>
    </Sheet>
  )
}

function ReverseSheet({ run: { runId }, onClose }: Props) {
  const words = useWords(runStaffWords)
  const [reason, setReason] = useState('')
  const { run, busy, refusal } = useCommand('run.reverse')
  const reverse = async () => {
    if (!(await run({ runId, reason: reason.trim() }))) return
    told(words('run.reversed'))
    onClose()
  }
  return (
    <Sheet title={words('run.reverse')} onClose={onClose}>
      <Field>{words('run.reverseWhy')}</Field>
      <Words id="reverse-reason" label={words('field.reason')} value={reason} max={200} onChange={setReason} />
      <Refused refusal={refusal} />
      <Button id="reverse-send" look="danger" busy={busy} disabled={!reason.trim()} onPress={() => void reverse()}>
        {words('run.reverse')}
      </Button>
    </Sheet>
  )
}
