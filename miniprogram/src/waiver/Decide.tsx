import { View } from '@tarojs/components'
import { useState } from 'react'
import { useCommand } from '../app/command'
import { told } from '../app/go'
import { Words } from '../ui/fields'
import { useWords } from '../ui/language'
import { Button } from '../ui/parts'
import { Refused, Sheet } from '../ui/states'
import { waiverWords } from './words'

/** The next step, or no. */
export function Decide({ waiverId, verb }: { waiverId: string; verb: 'check' | 'approve' }) {
  const words = useWords(waiverWords)
  const [refusing, setRefusing] = useState(false)
  const [note, setNote] = useState('')
  const step = useCommand(`waiver.${verb}`)
  const reject = useCommand('waiver.reject')
  const go = async () => {
    if (await step.run({ waiverId })) told(words(`waiver.done.${verb}`))
  }
  const refuse = async () => {
    if (!(await reject.run({ waiverId, note: note.trim() }))) return
    told(words('waiver.state.rejected'))
    setRefusing(false)
  }
  return (
    <>
      <Refused refusal={step.refusal} />
      <View className="actions">
        <View className="actions__more">
          <Button id="waiver-reject" look="danger" disabled={step.busy} onPress={() => setRefusing(true)}>
            {words('waiver.reject')}
          </Button>
        </View>
        <View className="actions__more">
          <Button id={`waiver-${verb}`} busy={step.busy} onPress={() => void go()}>
            {words(`waiver.do.${verb}`)}
          </Button>
        </View>
      </View>
      {refusing && (
        <Sheet title={words('waiver.reject')} onClose={() => setRefusing(false)}>
          <Words id="waiver-note" label={words('field.reason')} value={note} max={200} onChange={setNote} />
          <Refused refusal={reject.refusal} />
          <Button
            id="reject-send"
            look="danger"
            busy={reject.busy}
            disabled={!note.trim()}
            onPress={() => void refuse()}
          >
            {words('waiver.reject')}
          </Button>
        </Sheet>
      )}
    </>
  )
}
