import { View } from '@tarojs/components'
import { useState } from 'react'
import type { MoveInView, StepView } from '../../../shared/movein/view'
import { useCommand } from '../app/command'
import { go, told } from '../app/go'
import { usePerson } from '../app/person'
import { useWords } from '../ui/language'
import { Button } from '../ui/parts'
import { Refused } from '../ui/states'
import { whenSaid } from '../ui/when'
import { AcceptSheet } from './AcceptSheet'
import { ChargeSheet } from './ChargeSheet'
import { IdentifySheet } from './IdentifySheet'
import { InspectStep } from './InspectStep'
import { KeysSheet } from './KeysSheet'
import { ArchiveSheet, MetersSheet } from './NoteSheets'
import { moveinWords } from './words'

interface Props {
  moveIn: MoveInView
  step: StepView
  household: boolean
}
/** What may be done about a step now, by whoever looks; nothing once it is done, but for what may be noted again. */
export function StepDo({ moveIn, step, household }: Props) {
  const { hat } = usePerson()
  const running = moveIn.state === 'open' || moveIn.state === 'refused'
  if (!running || step.blockedBy.length > 0 || (household ? !step.household : hat?.kind !== 'desk')) return null
  if (step.step === 'appointment') return step.done ? null : <Appointment moveIn={moveIn} household={household} />
  if (step.step === 'inspection') return step.done ? null : <InspectStep moveIn={moveIn} />
  return <ByStep moveIn={moveIn} step={step} household={household} />
}

const SHEETS = {
  identity: IdentifySheet,
  covenant: AcceptSheet,
  charges: ChargeSheet,
  meters: MetersSheet,
  keys: KeysSheet,
  archive: ArchiveSheet,
}
type Sheeted = keyof typeof SHEETS
/** Identity and covenant may be noted again while it runs: a co-owner comes a week later. */
const AGAIN: readonly Sheeted[] = ['identity', 'covenant']

function ByStep({ moveIn, step, household }: Props) {
  const { me } = usePerson()
  const words = useWords(moveinWords)
  const [open, setOpen] = useState(false)
  const name = step.step as Sheeted
  const Sheet = SHEETS[name]
  const signed = household && moveIn.acceptances.some(one => one.name === me?.name)
  if (!Sheet || (step.done && (household ? signed : !AGAIN.includes(name)))) return null
  // An owner signs for nobody else; whoever is no owner of this house signs nothing.
  if (household && !moveIn.ownerNames.includes(me?.name ?? '')) return null
  const again = Boolean(step.done) && !household
  return (
    <View className="step__do">
      <Button
        id={`do-${name}`}
        small
        look={step.step === moveIn.next ? 'primary' : 'quiet'}
        onPress={() => setOpen(true)}
      >
        {words(again ? (name === 'covenant' ? 'movein.signMore' : 'movein.again') : `movein.do.${name}`)}
      </Button>
      {open && <Sheet moveIn={moveIn} household={household} onClose={() => setOpen(false)} />}
    </View>
  )
}

/** Takes the appointment that stands, or leads to booking one. */
function Appointment({ moveIn, household }: { moveIn: MoveInView; household: boolean }) {
  const words = useWords(moveinWords)
  const { run, busy, refusal } = useCommand('movein.appoint')
  const found = moveIn.bookingFound
  const take = async (bookingId: string) => {
    if (await run({ moveInId: moveIn.moveInId, bookingId })) told(words('movein.step.appointment'))
  }
  const folder = household ? 'owner' : 'desk'
  return (
    <View className="step__do">
      <Refused refusal={refusal} />
      {found ? (
        <Button id="use-booking" small busy={busy} onPress={() => void take(found.bookingId)}>
          {words('movein.do.useBooking', { when: whenSaid(found, words) })}
        </Button>
      ) : (
        <Button
          id="do-appointment"
          small
          look={moveIn.next === 'appointment' ? 'primary' : 'quiet'}
          onPress={() => go(`/packages/${folder}/book/index?kind=handover_inspection&houseId=${moveIn.houseId}`)}
        >
          {words('movein.do.appointment')}
        </Button>
      )}
    </View>
  )
}
