import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { Change, Signer } from '../../../shared/inspection/schema'
import { SIGNERS_OF } from '../../../shared/inspection/seal'
import { said, type Walk } from '../../../shared/inspection/walk'
import { usePerson } from '../app/person'
import { pressable } from '../platform/spoken'
import { pictureOf } from '../platform/strokes'
import { Line } from '../ui/fields'
import { useWords } from '../ui/language'
import { Icon, Section } from '../ui/parts'
import { SignaturePad } from '../ui/SignaturePad'
import { Sheet } from '../ui/states'
import { inspectionStaffWords } from './staff-words'
import type { WalkHold } from './use-walk'
import { inspectionWords } from './words'

type Signature = Extract<Change, { what: 'signature' }>

/** The three who sign, each on the glass. */
export function Signatures({ walk, hold }: { walk: Walk; hold: WalkHold }) {
  const { me } = usePerson()
  const words = useWords(inspectionStaffWords, inspectionWords)
  const [signing, setSigning] = useState<Signer | null>(null)
  const signatureOf = (role: Signer) => said(walk).get(`signature:${role}`)?.change as Signature | undefined
  return (
    <Section title={words('sign.all')}>
      {SIGNERS_OF[walk.form.kind].map(role => {
        const signature = signatureOf(role)
        return (
          <View key={role} id={`sign-${role}`} className="card signer" {...pressable(() => setSigning(role))}>
            <View className="signer__head">
              <Text className="signer__role">{words(`signer.${role}`)}</Text>
              <Text className="signer__name">{signature?.name ?? ''}</Text>
            </View>
            {signature ? (
              <View className="signature" style={{ backgroundImage: pictureOf(signature.strokes) }} />
            ) : (
              <View className="signer__open">
                <Icon name="pen" />
                <Text>{words('sign.tap')}</Text>
              </View>
            )}
          </View>
        )
      })}
      {signing && (
        <SignSheet
          role={signing}
          name={signatureOf(signing)?.name ?? (signing === 'inspector' ? (me?.name ?? walk.form.inspectorName) : '')}
          hold={hold}
          onClose={() => setSigning(null)}
        />
      )}
    </Section>
  )
}

function SignSheet({
  role,
  name: before,
  hold,
  onClose,
}: {
  role: Signer
  name: string
  hold: WalkHold
  onClose(): void
}) {
  const words = useWords(inspectionStaffWords, inspectionWords)
  const [name, setName] = useState(before)
  return (
    <Sheet title={words(`signer.${role}`)} onClose={onClose}>
      <Line id="signer-name" label={words('sign.whoSigns')} value={name} onChange={setName} />
      <SignaturePad
        id="glass"
        disabled={!name.trim()}
        label={words('sign.keep')}
        onSigned={strokes => {
          if (hold.note({ what: 'signature', role, name: name.trim(), strokes })) onClose()
        }}
      />
    </Sheet>
  )
}
