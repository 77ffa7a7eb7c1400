import { useState } from 'react'
import { useCommand } from '../app/command'
import { told } from '../app/go'
import { Line } from '../ui/fields'
import { useWords } from '../ui/language'
import { Button } from '../ui/parts'
import { Refused, Sheet } from '../ui/states'
import { followupStaffWords } from './staff-words'

interface Props {
  of: { estateId: string; repairPercent: number; version: number }
  onClose(): void
}
/** How much of the repairs is asked about, from now on. */
export function ShareSheet({ of: { estateId, repairPercent, version }, onClose }: Props) {
  const words = useWords(followupStaffWords)
  const [typed, setTyped] = useState(String(repairPercent))
  const { run, busy, refusal } = useCommand('followup.configure')
  const percent = /^\d{1,3}$/.test(typed.trim()) ? Number(typed.trim()) : -1
  const save = async () => {
    if (!(await run({ estateId, repairPercent: percent, version }))) return
    told(words('followup.done'))
    onClose()
  }
  return (
    <Sheet title={words('followup.share')} onClose={onClose}>
      <Line id="share" label={words('followup.percent')} kind="number" value={typed} max={3} onChange={setTyped} />
      <Refused refusal={refusal} />
      <Button id="share-save" busy={busy} disabled={percent < 0 || percent > 100} onPress={() => void save()}>
        {words('followup.save')}
      </Button>
    </Sheet>
  )
}
