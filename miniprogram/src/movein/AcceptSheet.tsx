import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { Strokes } from '../../../shared/inspection/strokes'
import { useAsk } from '../app/ask'
import { useCommand } from '../app/command'
import { told } from '../app/go'
import { usePerson } from '../app/person'
import { useWords } from '../ui/language'
import { LinkText, Row } from '../ui/parts'
import { SignaturePad } from '../ui/SignaturePad'
import { ErrorState, Refused, Sheet, Skeleton } from '../ui/states'
import type { StepSheetProps } from './sheet-props'
import { moveinWords } from './words'

/** The versions in force, then one signature after the other: at the desk of all who came, on a phone one's own. */
export function AcceptSheet({ moveIn, household, onClose }: StepSheetProps) {
  const { me } = usePerson()
  const words = useWords(moveinWords)
  const settings = useAsk('movein.settings', { estateId: moveIn.estateId })
  const { run, busy, refusal } = useCommand('movein.accept', { fields: moveinWords })
  const here = moveIn.signatories.filter(one => one.presence === 'present').map(one => one.name)
  const names = household ? [me?.name ?? ''] : here.length > 0 ? here : moveIn.ownerNames.slice(0, 1)
  const [signed, setSigned] = useState<{ name: string; signature: Strokes }[]>([])
  if (!settings.data)
    return (
      <Sheet title={words('movein.step.covenant')} onClose={onClose}>
        {settings.error ? <ErrorState error={settings.error} onRetry={() => void settings.refetch()} /> : <Skeleton />}
      </Sheet>
    )
  const { covenantVersion, privacyVersion, covenantText, privacyText } = settings.data
  const at = Math.min(signed.length, names.length - 1)
  const name = names[at] ?? ''
  const keep = async (signature: Strokes) => {
    const signatures = [...signed.filter(one => one.name !== name), { name, signature }]
    setSigned(signatures)
    if (signatures.length < names.length) return
    if (!(await run({ moveInId: moveIn.moveInId, covenantVersion, privacyVersion, signatures }))) {
      setSigned([])
      return
    }
    told(words('movein.accepted'))
    onClose()
  }
  return (
    <Sheet title={words('movein.step.covenant')} onClose={onClose}>
      <Paper id="covenant" title={words('movein.covenant', { version: covenantVersion })} text={covenantText} />
      <Paper id="privacy" title={words('movein.privacy', { version: privacyVersion })} text={privacyText} />
      <View className="note">{words('movein.covenantNote')}</View>
      <Refused refusal={refusal} />
      <SignaturePad
        key={name}
        id="glass"
        busy={busy}
        label={words('movein.signFor', { name, n: at + 1, all: names.length })}
        onSigned={signature => void keep(signature)}
      />
    </Sheet>
  )
}

/** What is accepted, opened by a tap; a text that lies on paper says so. */
export function Paper({ id, title, text }: { id: string; title: string; text: string }) {
  const words = useWords(moveinWords)
  const [open, setOpen] = useState(false)
  return (
    <>
      <Row
        icon="form"
        title={title}
        {...(!text && { detail: words('movein.onPaper') })}
        end={
          text && (
            <LinkText id={`read-${id}`} onPress={() => setOpen(!open)}>
              {words(open ? 'act.close' : 'movein.read')}
            </LinkText>
          )
        }
      />
      {open && (
        <View className="paper" id={`text-${id}`}>
          <Text>{text}</Text>
        </View>
      )}
    </>
  )
}
