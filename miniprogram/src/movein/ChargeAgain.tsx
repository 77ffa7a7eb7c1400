import { View } from '@tarojs/components'
import type { MoveInView } from '../../../shared/movein/view'
import { useCommand } from '../app/command'
import { told } from '../app/go'
import { usePerson } from '../app/person'
import { useWords } from '../ui/language'
import { Button } from '../ui/parts'
import { Refused } from '../ui/states'
import { moveinWords } from './words'

/** Lines that had no approved price when they came to fees: once it is approved, they are billed after all. */
export function ChargeAgain({ moveIn: { moveInId, billed } }: { moveIn: MoveInView }) {
  const { hat } = usePerson()
  const words = useWords(moveinWords)
  const { run, busy, refusal } = useCommand('movein.chargeAgain')
  if (hat?.kind !== 'desk' || !billed.some(one => one.problem !== null)) return null
  return (
    <View className="step__do">
      <Refused refusal={refusal} />
      <Button
        id="charge-again"
        small
        look="quiet"
        busy={busy}
        onPress={async () => {
          if (await run({ moveInId })) told(words('movein.billing'))
        }}
      >
        {words('movein.chargeAgain')}
      </Button>
    </View>
  )
}
