import { useState } from 'react'
import { useCommand } from '../app/command'
import { told } from '../app/go'
import { Words } from '../ui/fields'
import { useWords } from '../ui/language'
import { Button } from '../ui/parts'
import { Refused, Sheet } from '../ui/states'
import { tariffStaffWords } from './staff-words'

interface Props {
  estateId: string
  tariffId: string
}
/** Somebody else than the author approves a price, or turns it down with a reason. */
export function Decide({ estateId, tariffId }: Props) {
  const words = useWords(tariffStaffWords)
  const { run, busy, refusal } = useCommand('tariff.approve')
  const [rejecting, setRejecting] = useState(false)
  const approve = async () => {
    if (await run({ estateId, tariffId })) told(words('price.approved'))
  }
  return (
    <>
      <Refused refusal={refusal} />
      <Button id="reject" look="danger" onPress={() => setRejecting(true)}>
        {words('price.reject')}
      </Button>
      <Button id="approve" busy={busy} onPress={() => void approve()}>
        {words('price.approve')}
      </Button>
      {rejecting && <RejectSheet estateId={estateId} tariffId={tariffId} onClose={() => setRejecting(false)} />}
    </>
  )
}
function RejectSheet({ estateId, tariffId, onClose }: Props & { onClose(): void }) {
  const words = useWords(tariffStaffWords)
  const [reason, setReason] = useState('')
  const { run, busy, refusal } = useCommand('tariff.reject')
  const reject = async () => {
    if (!(await run({ estateId, tariffId, reason: reason.trim() }))) return
    told(words('price.rejected'))
    onClose()
  }
  return (
    <Sheet title={words('price.reject')} onClose={onClose}>
      <Words id="reject-reason" label={words('field.reason')} value={reason} max={200} onChange={setReason} />
      <Refused refusal={refusal} />
      <Button id="reject-send" look="danger" busy={busy} disabled={!reason.trim()} onPress={() => void reject()}>
        {words('price.reject')}
      </Button>
    </Sheet>
  )
}
/** Its author takes a price back while nobody has decided. */
export function Withdraw({ estateId, tariffId }: Props) {
  const words = useWords(tariffStaffWords)
  const { run, busy, refusal } = useCommand('tariff.withdraw')
  const withdraw = async () => {
    if (await run({ estateId, tariffId })) told(words('price.withdrawn'))
  }
  return (
    <>
      <Refused refusal={refusal} />
      <Button id="withdraw" look="danger" busy={busy} onPress={() => void withdraw()}>
        {words('price.withdraw')}
      </Button>
    </>
  )
}
