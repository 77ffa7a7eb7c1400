import { View } from '@tarojs/components'
import type { MoveInView } from '../../../shared/movein/view'
import { useWhole } from '../app/ask'
import { useCommand } from '../app/command'
import { told } from '../app/go'
import { OpenForm } from '../inspection/OpenForm'
import { useWords } from '../ui/language'
import { Button } from '../ui/parts'
import { Refused } from '../ui/states'
import { moveinWords } from './words'

/** Walks the house on its form; a form that is sealed since is taken as the outcome. */
export function InspectStep({ moveIn }: { moveIn: MoveInView }) {
  const words = useWords(moveinWords)
  const { moveInId, houseId, bookingId } = moveIn
  const forms = useWhole('inspection.list', { houseId }, { live: true })
  const { run, busy, refusal } = useCommand('movein.inspect')
  const latest = forms.rows?.find(form => form.kind === 'handover')
  const sealed = latest && latest.outcome !== 'open' && latest.inspectionId !== moveIn.inspectionId ? latest : null
  const take = async (inspectionId: string) => {
    const done = await run({ moveInId, inspectionId })
    if (done) told(words(`movein.state.${done.outcome === 'refused' ? 'refused' : 'open'}`))
  }
  return (
    <View className="step__do">
      <Refused refusal={refusal} />
      {sealed ? (
        <Button id="use-form" small busy={busy} onPress={() => void take(sealed.inspectionId)}>
          {words('movein.do.useForm')}
        </Button>
      ) : (
        <OpenForm houseId={houseId} {...(bookingId && { bookingId })} />
      )}
    </View>
  )
}
