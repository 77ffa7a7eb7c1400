import { View } from '@tarojs/components'
import { useState } from 'react'
import { Field, Line } from '../ui/fields'
import { useWords } from '../ui/language'
import { Button, Icon, Pills } from '../ui/parts'
import { billingWords } from './words'

const COMMON = ['counter', 'called', 'collecting', 'checking'] as const
const given = new Map<string, string>()
/** Why this person looks at this household today, once said; forgotten with the app. */
export const reasonFor = (houseId: string): string | undefined => given.get(houseId)

/** Asked before anything of the household is shown: the reason goes into the trace that the supervisor reads. */
export function ReasonForm({ houseId, onGiven }: { houseId: string; onGiven(reason: string): void }) {
  const words = useWords(billingWords)
  const [chosen, setChosen] = useState<(typeof COMMON)[number] | null>(null)
  const [typed, setTyped] = useState('')
  const reason = [chosen && words(`reason.look.${chosen}`), typed.trim()].filter(Boolean).join('：')
  const give = () => {
    given.set(houseId, reason)
    onGiven(reason)
  }
  return (
    <View id="reason-form">
      <View className="note note--brand">
        <Icon name="alert" />
        {words('reason.why')}
      </View>
      <Field label={words('reason.title')}>
        <Pills
          id="reason"
          choices={COMMON.map(value => ({ value, label: words(`reason.look.${value}`) }))}
          value={chosen}
          onChange={setChosen}
        />
      </Field>
      <Line id="reason-words" label={words('reason.more')} value={typed} max={150} onChange={setTyped} />
      <Button id="reason-give" disabled={!reason} onPress={give}>
        {words('reason.look')}
      </Button>
    </View>
  )
}
