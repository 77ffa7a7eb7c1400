import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { KEY_KINDS, type KeyKind } from '../../../shared/key/schema'
import { useCommand } from '../app/command'
import { told } from '../app/go'
import { type FoundHouse, HouseField } from '../estate/HouseFinder'
import { pressable } from '../platform/spoken'
import { Line } from '../ui/fields'
import { useWords } from '../ui/language'
import { Button, Card, Icon } from '../ui/parts'
import { Refused, Sheet } from '../ui/states'
import { keyStaffWords } from './staff-words'
import { keyWords } from './words'

interface Props {
  /** The house it is for, where that is known. */
  house?: FoundHouse
  onClose(): void
}
/** A new bunch: its number, its house and what hangs on it. */
export function RegisterKeys({ house, onClose }: Props) {
  const words = useWords(keyStaffWords, keyWords)
  const [chosen, setChosen] = useState<FoundHouse | null>(house ?? null)
  const [number, setNumber] = useState('')
  const [authorisation, setAuthorisation] = useState('')
  const [counts, setCounts] = useState<Partial<Record<KeyKind, number>>>({})
  const { run, busy, refusal } = useCommand('key.register', { fields: keyStaffWords })
  const items = KEY_KINDS.flatMap(kind => (counts[kind] ? [{ kind, count: counts[kind] }] : []))
  const step = (kind: KeyKind, by: number) =>
    setCounts(before => ({ ...before, [kind]: Math.min(50, Math.max(0, (before[kind] ?? 0) + by)) }))
  const send = async () => {
    if (!(await run({ houseId: chosen?.houseId ?? '', number, items, ...(authorisation.trim() && { authorisation }) })))
      return
    told(words('key.registered'))
    onClose()
  }
  return (
    <Sheet title={words('key.register')} onClose={onClose}>
      <HouseField value={chosen} onChange={setChosen} />
      <Line id="number" label={words('field.number')} hint="K-3-501" value={number} max={20} onChange={setNumber} />
      <Card>
        {KEY_KINDS.map(kind => (
          <View key={kind} className="row">
            <View className="row__words">{words(`keyKind.${kind.toLowerCase() as Lowercase<KeyKind>}`)}</View>
            <View className="stepper">
              <View
                id={`less-${kind}`}
                className="stepper__step"
                {...pressable(() => step(kind, -1), { label: words('act.less') })}
              >
                <Icon name="minus" />
              </View>
              <Text className="stepper__count">{counts[kind] ?? 0}</Text>
              <View
                id={`more-${kind}`}
                className="stepper__step"
                {...pressable(() => step(kind, 1), { label: words('act.plus') })}
              >
                <Icon name="plus" />
              </View>
            </View>
          </View>
        ))}
      </Card>
      <Line
        id="authorisation"
        label={words('key.authorisation')}
        hint={words('key.authorisationHint')}
        value={authorisation}
        max={200}
        onChange={setAuthorisation}
      />
      <Refused refusal={refusal} />
      <Button id="register-send" busy={busy} disabled={!items.length || !chosen} onPress={() => void send()}>
        {words('key.register')}
      </Button>
    </Sheet>
  )
}
