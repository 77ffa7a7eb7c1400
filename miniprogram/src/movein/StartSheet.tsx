import { useCommand } from '../app/command'
import { useDraft } from '../app/draft'
import { told } from '../app/go'
import { type FoundHouse, HouseField } from '../estate/HouseFinder'
import { Line } from '../ui/fields'
import { useWords } from '../ui/language'
import { Button } from '../ui/parts'
import { Refused, Sheet } from '../ui/states'
import { moveinWords } from './words'

const namesOf = (text: string): string[] =>
  text
    .split(/[、,，;；]/)
    .map(name => name.trim())
    .filter(Boolean)

interface Props {
  /** The house that moves in, where that is known. */
  house?: FoundHouse
  onClose(): void
}
/** A house and its owners: the notice goes out as it is sent. */
export function StartSheet({ house, onClose }: Props) {
  const words = useWords(moveinWords)
  const { draft, change, discard } = useDraft(house ? `movein.start.${house.houseId}` : 'movein.start', {
    house: house ?? (null as FoundHouse | null),
    owners: '',
  })
  const { run, busy, refusal } = useCommand('movein.start', { firstId: draft.requestId })
  const ownerNames = namesOf(draft.owners)
  const send = async () => {
    if (!(await run({ houseId: draft.house?.houseId ?? '', ownerNames }))) return
    discard()
    told(words('movein.started'))
    onClose()
  }
  return (
    <Sheet title={words('movein.start')} onClose={onClose}>
      <HouseField value={draft.house} onChange={chosen => change({ house: chosen })} />
      <Line
        id="owners"
        label={words('movein.owners')}
        hint={words('movein.ownersHint')}
        max={200}
        value={draft.owners}
        onChange={owners => change({ owners })}
      />
      <Refused refusal={refusal} />
      <Button
        id="start-send"
        busy={busy}
        disabled={!draft.house || ownerNames.length === 0}
        onPress={() => void send()}
      >
        {words('movein.send')}
      </Button>
    </Sheet>
  )
}
