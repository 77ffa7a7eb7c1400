import type { EquipmentRow } from '../../../shared/equipment/contract'
import { useCommand } from '../app/command'
import { useDraft } from '../app/draft'
import { Words } from '../ui/fields'
import { useWords } from '../ui/language'
import { Button } from '../ui/parts'
import { Refused, Sheet } from '../ui/states'
import { equipmentStaffWords } from './staff-words'

/** Out of use, with the reason: nothing of it is due any more. */
export function RetireSheet({
  equipment: { equipmentId, version },
  onClose,
}: {
  equipment: EquipmentRow
  onClose(): void
}) {
  const words = useWords(equipmentStaffWords)
  const { draft, change, discard } = useDraft(`equipment.retire.${equipmentId}`, { reason: '' })
  const { run, busy, refusal } = useCommand('equipment.retire', {
    firstId: draft.requestId,
    fields: equipmentStaffWords,
  })
  const send = async () => {
    if (!(await run({ equipmentId, version, reason: draft.reason.trim() }))) return
    discard()
    onClose()
  }
  return (
    <Sheet title={words('eq.retire')} onClose={onClose}>
      <Words
        id="retire-why"
        label={words('eq.retireWhy')}
        value={draft.reason}
        max={200}
        onChange={reason => change({ reason })}
      />
      <Refused refusal={refusal} />
      <Button id="retire-send" busy={busy} disabled={!draft.reason.trim()} onPress={() => void send()}>
        {words('eq.retire')}
      </Button>
    </Sheet>
  )
}
