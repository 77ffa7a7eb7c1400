import { View } from '@tarojs/components'
import { useState } from 'react'
import type { DepositView } from '../../../shared/deposit/contract'
import { useCommand } from '../app/command'
import { told } from '../app/go'
import { Line } from '../ui/fields'
import { useWords } from '../ui/language'
import { Button, Card } from '../ui/parts'
import { Refused } from '../ui/states'
import { PayForm } from './PayForm'
import { depositStaffWords } from './staff-words'
import { depositWords } from './words'

const SAYS = {
  inspection: 'dep.inspect',
  supervision: 'dep.approve',
  notice: 'dep.notice',
  management: 'dep.approve',
} as const

/** The step that is this person's to take, or why it is not. */
export function NextStep({ deposit }: { deposit: DepositView }) {
  const words = useWords(depositWords, depositStaffWords)
  const { waitsFor, mine, yours } = deposit
  const failed = deposit.paid?.refund === 'closed'
  if (waitsFor === 'nobody' || (waitsFor === 'signature' && !failed)) return null
  if (!yours) return <View className="note">{words('dep.notYours')}</View>
  if (waitsFor === 'payment' || waitsFor === 'signature') return <PayForm deposit={deposit} />
  if (mine)
    return (
      <View className="note" id="other-person">
        {words('dep.mine')}
      </View>
    )
  return <Agree deposit={deposit} step={waitsFor} />
}
interface AgreeProps {
  deposit: DepositView
  step: keyof typeof SAYS
}
function Agree({ deposit: { depositId }, step }: AgreeProps) {
  const words = useWords(depositWords, depositStaffWords)
  const [note, setNote] = useState('')
  const inspect = useCommand('deposit.inspect')
  const approve = useCommand('deposit.approve')
  const notice = useCommand('deposit.notice')
  const agree = { inspection: inspect, supervision: approve, notice, management: approve }[step]
  const refuse = useCommand('deposit.refuse')
  const inspects = step === 'inspection'
  const said = note.trim()
  return (
    <Card title={words(`dep.waits.${step}`)} id="next-step">
      <View className="card__pad">
        <Line
          id="step-note"
          label={words(inspects ? 'dep.inspectNote' : 'dep.note')}
          {...(inspects && { hint: words('dep.inspectHint') })}
          max={200}
          value={note}
          onChange={setNote}
        />
        <Refused refusal={agree.refusal ?? refuse.refusal} />
        <View className="acts">
          <Button
            id="agree"
            busy={agree.busy}
            disabled={inspects && !said}
            onPress={async () => {
              if (await agree.run({ depositId, note: said })) told(words('dep.done'))
            }}
          >
            {words(SAYS[step])}
          </Button>
          <Button
            id="refuse"
            look="danger"
            busy={refuse.busy}
            disabled={!said}
            onPress={async () => {
              if (await refuse.run({ depositId, note: said })) told(words('dep.done'))
            }}
          >
            {words('dep.refuse')}
          </Button>
        </View>
      </View>
    </Card>
  )
}
