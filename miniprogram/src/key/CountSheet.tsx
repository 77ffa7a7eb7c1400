import { View } from '@tarojs/components'
import { useState } from 'react'
import type { Strokes } from '../../../shared/inspection/strokes'
import type { StockDifference } from '../../../shared/key/schema'
import { useAsk } from '../app/ask'
import { useCommand } from '../app/command'
import { usePerson } from '../app/person'
import { pictureOf } from '../platform/strokes'
import { Field } from '../ui/fields'
import { useWords } from '../ui/language'
import { Pills } from '../ui/parts'
import { SignaturePad } from '../ui/SignaturePad'
import { Refused, Sheet } from '../ui/states'
import { keyStaffWords } from './staff-words'

interface Props {
  estateId: string
  found: string[]
  onClose(): void
  onCompared(differences: StockDifference[]): void
}
/** Whoever counted signs, then the colleague who counted along. */
export function CountSheet({ estateId, found, onClose, onCompared }: Props) {
  const { me } = usePerson()
  const words = useWords(keyStaffWords)
  const staff = useAsk('people.staff', { estateId }, { freshMs: 60_000 })
  const [witnessId, setWitness] = useState('')
  const [own, setOwn] = useState<Strokes | null>(null)
  const { run, busy, refusal } = useCommand('key.stocktake')
  const others = (staff.data?.items ?? []).filter(person => person.personId !== me?.personId)
  const names = new Map(others.map(person => [person.personId, person.name]))
  return (
    <Sheet title={words('stock.sign')} onClose={onClose}>
      {own ? (
        <>
          <View className="signature" style={{ backgroundImage: pictureOf(own) }} />
          <View className="section" />
          <Field label={words('key.witness')}>
            <Pills
              id="witness"
              choices={[...names].map(([value, label]) => ({ value, label }))}
              value={witnessId}
              onChange={setWitness}
            />
          </Field>
          <Refused refusal={refusal} />
          <SignaturePad
            id="witness-glass"
            busy={busy}
            disabled={!witnessId}
            label={words('stock.witnessSigns')}
            onSigned={async witnessSignature => {
              const done = await run({ estateId, found, signature: own, witnessId, witnessSignature })
              if (done) onCompared(done.differences)
            }}
          />
        </>
      ) : (
        <Field label={words('stock.youSign')}>
          <SignaturePad id="glass" label={words('sign.keep')} onSigned={setOwn} />
        </Field>
      )}
    </Sheet>
  )
}
