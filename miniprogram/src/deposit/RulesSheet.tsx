import { useState } from 'react'
import type { DepositRules } from '../../../shared/deposit/schema'
import { writeYuan } from '../../../shared/money/decimal'
import { useCommand } from '../app/command'
import { told } from '../app/go'
import { Line, Toggle } from '../ui/fields'
import { useWords } from '../ui/language'
import { Button } from '../ui/parts'
import { Refused, Sheet } from '../ui/states'
import { typedFen } from './amount'
import { depositStaffWords } from './staff-words'

interface Props {
  estateId: string
  rules: Omit<DepositRules, '_id'>
  onClose(): void
}
export function RulesSheet({ estateId, rules, onClose }: Props) {
  const words = useWords(depositStaffWords)
  const [above, setAbove] = useState(writeYuan(rules.managerAboveFen))
  const [allowed, setAllowed] = useState(rules.renovationAllowed)
  const [cap, setCap] = useState(rules.renovationCapFen === null ? '' : writeYuan(rules.renovationCapFen))
  const { run, busy, refusal } = useCommand('deposit.configure')
  const capFen = cap.trim() ? typedFen(cap) : null
  const wrong = !/^\d{1,7}(\.\d{1,2})?$/.test(above.trim()) || capFen === 0
  const save = async () => {
    const said = { managerAboveFen: typedFen(above), renovationAllowed: allowed, renovationCapFen: capFen }
    if (!(await run({ estateId, ...said, version: rules.version }))) return
    told(words('dep.saved'))
    onClose()
  }
  return (
    <Sheet title={words('dep.rules')} of={estateId} onClose={onClose}>
      <Line id="rules-above" label={words('dep.managerAbove')} kind="digit" value={above} onChange={setAbove} />
      <Toggle id="rules-allowed" label={words('dep.allowed')} value={allowed} onChange={setAllowed} />
      {allowed && <Line id="rules-cap" label={words('dep.cap')} kind="digit" value={cap} onChange={setCap} />}
      <Refused refusal={refusal} />
      <Button id="rules-save" busy={busy} disabled={wrong} onPress={() => void save()}>
        {words('dep.save')}
      </Button>
    </Sheet>
  )
}
