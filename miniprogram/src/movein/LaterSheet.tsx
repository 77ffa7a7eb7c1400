import { View } from '@tarojs/components'
import { useState } from 'react'
import type { MoveInView } from '../../../shared/movein/view'
import { useAsk } from '../app/ask'
import { useCommand } from '../app/command'
import { told } from '../app/go'
import { usePerson } from '../app/person'
import { Line } from '../ui/fields'
import { useWords } from '../ui/language'
import { Button } from '../ui/parts'
import { SignaturePad } from '../ui/SignaturePad'
import { ErrorState, Refused, Sheet, Skeleton } from '../ui/states'
import { Paper } from './AcceptSheet'
import { moveinWords } from './words'

/** Owners whose signature was to follow: it can follow on any day, also once the rest is archived. */
export function SignLater({ moveIn, household }: { moveIn: MoveInView; household: boolean }) {
  const { me, hat } = usePerson()
  const words = useWords(moveinWords)
  const [name, setName] = useState('')
  const begun = moveIn.steps.some(one => one.step === 'covenant' && one.done)
  if (!begun || moveIn.state === 'cancelled' || !(household || hat?.kind === 'desk')) return null
  const waited = moveIn.stillToSign.filter(one => !household || one === me?.name)
  return (
    <>
      {waited.map((one, index) => (
        <View key={one} className="step__do">
          <Button id={`sign-later-${index}`} small look="quiet" onPress={() => setName(one)}>
            {words('movein.signLater', { name: one })}
          </Button>
        </View>
      ))}
      {name && <LaterSheet moveIn={moveIn} name={name} household={household} onClose={() => setName('')} />}
    </>
  )
}

interface Props {
  moveIn: MoveInView
  name: string
  household: boolean
  onClose(): void
}
function LaterSheet({ moveIn: { moveInId, estateId }, name, household, onClose }: Props) {
  const words = useWords(moveinWords)
  const settings = useAsk('movein.settings', { estateId })
  const [last4, setLast4] = useState('')
  const { run, busy, refusal } = useCommand('movein.signLater', { fields: moveinWords })
  const title = words('movein.signLater', { name })
  if (!settings.data)
    return (
      <Sheet title={title} onClose={onClose}>
        {settings.error ? <ErrorState error={settings.error} onRetry={() => void settings.refetch()} /> : <Skeleton />}
      </Sheet>
    )
  const { covenantVersion, privacyVersion, covenantText, privacyText } = settings.data
  return (
    <Sheet title={title} onClose={onClose}>
      <Paper id="covenant" title={words('movein.covenant', { version: covenantVersion })} text={covenantText} />
      <Paper id="privacy" title={words('movein.privacy', { version: privacyVersion })} text={privacyText} />
      <View className="note">{words(household ? 'movein.covenantNote' : 'movein.laterNote')}</View>
      {!household && <Line id="later-last4" label={words('movein.last4')} value={last4} max={4} onChange={setLast4} />}
      <Refused refusal={refusal} />
      <SignaturePad
        id="glass"
        busy={busy}
        label={words('movein.laterSign')}
        onSigned={async signature => {
          const asked = { moveInId, name, covenantVersion, privacyVersion, signature }
          if (!(await run({ ...asked, ...(last4.trim() && { last4: last4.trim() }) }))) return
          told(words('movein.accepted'))
          onClose()
        }}
      />
    </Sheet>
  )
}
