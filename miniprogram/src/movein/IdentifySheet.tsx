import { View } from '@tarojs/components'
import type { Signatory } from '../../../shared/movein/schema'
import { useCommand } from '../app/command'
import { useDraft } from '../app/draft'
import { told } from '../app/go'
import { useWords } from '../ui/language'
import { Button } from '../ui/parts'
import { Refused, Sheet } from '../ui/states'
import { SignatoryCard } from './SignatoryCard'
import type { StepSheetProps } from './sheet-props'
import { moveinWords } from './words'

/** Each owner, and proxies: who is here, what was shown. Kept as a draft until it is sent. */
export function IdentifySheet({ moveIn, onClose }: StepSheetProps) {
  const words = useWords(moveinWords)
  const known = moveIn.signatories.map((one): Signatory => ({ ...one, documents: [] }))
  const blank = moveIn.ownerNames.map(
    (name, index): Signatory => ({
      name,
      capacity: index === 0 ? 'owner' : 'co_owner',
      presence: 'present',
      documents: [],
    }),
  )
  const { draft, change, discard } = useDraft(`movein.identity.${moveIn.moveInId}`, {
    people: known.length > 0 ? known : blank,
  })
  const { run, busy, refusal } = useCommand('movein.identify', { firstId: draft.requestId })
  const put = (index: number, person: Signatory) =>
    change({ people: draft.people.map((one, at) => (at === index ? person : one)) })
  const addProxy = () =>
    change({
      people: [
        ...draft.people,
        { name: '', capacity: 'proxy', presence: 'present', actsFor: moveIn.ownerNames[0] ?? '', documents: [] },
      ],
    })
  const send = async () => {
    if (!(await run({ moveInId: moveIn.moveInId, signatories: draft.people }))) return
    discard()
    told(words('movein.identified'))
    onClose()
  }
  return (
    <Sheet title={words('movein.step.identity')} onClose={onClose}>
      <View className="note">{words('movein.copiesHint')}</View>
      {draft.people.map((person, index) => (
        <SignatoryCard
          // biome-ignore lint/suspicious/noArrayIndexKey: people have no id before they are sent, and keep their place
          key={index}
          at={index}
          person={person}
          owners={moveIn.ownerNames}
          onChange={changed => put(index, changed)}
        />
      ))}
      <View className="step__do">
        <Button id="add-proxy" look="quiet" small icon="plus" onPress={addProxy}>
          {words('movein.addProxy')}
        </Button>
      </View>
      <Refused refusal={refusal} />
      <Button id="identify-send" busy={busy} onPress={() => void send()}>
        {words('act.send')}
      </Button>
    </Sheet>
  )
}
