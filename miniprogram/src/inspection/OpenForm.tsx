import type { InspectionKind } from '../../../shared/inspection/schema'
import { useCommand } from '../app/command'
import { go } from '../app/go'
import { useWords } from '../ui/language'
import { Button } from '../ui/parts'
import { Refused } from '../ui/states'
import { inspectionWords } from './words'

export const walkUrl = (inspectionId: string): string => `/packages/desk/walk/index?inspectionId=${inspectionId}`

interface Props {
  houseId: string
  bookingId?: string
  kind?: InspectionKind
}
/** Opens the acceptance form of a house, or goes on with the one that is open. */
export function OpenForm({ houseId, bookingId, kind = 'handover' }: Props) {
  const words = useWords(inspectionWords)
  const { run, busy, refusal } = useCommand('inspection.open')
  const open = async () => {
    const opened = await run({ houseId, kind, ...(bookingId && { bookingId }) })
    if (opened) go(walkUrl(opened.inspectionId))
  }
  const going = refusal?.reference?.inspectionId
  if (refusal?.code === 'inspection.already_open' && typeof going === 'string')
    return (
      <Button id={`go-on-${houseId}`} icon="form" small onPress={() => go(walkUrl(going))}>
        {words('walk.goOn')}
      </Button>
    )
  return (
    <>
      <Refused refusal={refusal} />
      <Button id={`open-${kind}-${bookingId ?? houseId}`} icon="form" small busy={busy} onPress={() => void open()}>
        {words(kind === 'reinspection' ? 'walk.openAgain' : 'walk.open')}
      </Button>
    </>
  )
}
