import type { PersonCalendar } from '../../../shared/booking/calendar'
import type { Calendar } from '../../../shared/calendar/schema'
import { useCommand } from '../app/command'
import { useEdit } from '../app/edit'
import { told } from '../app/go'
import { useWords } from '../ui/language'
import { SaveBar } from '../ui/SaveBar'
import { Sheet } from '../ui/states'
import { OwnCalendar } from './OwnCalendar'
import { bookingStaffWords } from './staff-words'

interface Props {
  estateId: string
  person: { personId: string; name: string }
  own: PersonCalendar | undefined
  version: number
  usual: Calendar
  onClose(): void
}
/** Days off and working hours of one person. */
export function PersonSheet({ estateId, person: { personId, name }, own, version, usual, onClose }: Props) {
  const words = useWords(bookingStaffWords)
  const now: PersonCalendar = { weekdays: null, daysOff: [], hours: null, ...own }
  const { draft, changed, theirs, change, read, settle } = useEdit(`person.${estateId}.${personId}`, now)
  const { run, busy, refusal } = useCommand('booking.configure', { fields: bookingStaffWords })
  const save = async () => {
    if (!(await run({ estateId, version, person: { personId, ...read() } }))) return
    settle()
    told(words('rules.personSaved', { name }))
    onClose()
  }
  return (
    <Sheet title={name} onClose={onClose}>
      <OwnCalendar own={draft} usual={usual} onChange={change} />
      <SaveBar
        changed={changed}
        busy={busy}
        refusal={refusal}
        theirs={theirs.map(({ field, value }) => [words(`rules.${field}`), value])}
        note={words('rules.openStay')}
        onSave={() => void save()}
        onUndo={settle}
      />
    </Sheet>
  )
}
