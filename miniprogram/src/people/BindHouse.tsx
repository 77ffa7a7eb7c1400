import { View } from '@tarojs/components'
import { useState } from 'react'
import type { HousesOffered } from '../../../shared/people/contract'
import { useAsk } from '../app/ask'
import { useCommand } from '../app/command'
import { PhotoField } from '../file/PhotoField'
import { PhoneButton } from '../platform/phone-button'
import { Field, Line } from '../ui/fields'
import { useWords } from '../ui/language'
import { Button, Card, Pills, Tabs } from '../ui/parts'
import { ErrorState, Refused, Skeleton } from '../ui/states'
import { peopleFirstWords } from './first-words'
import { type Binding, useBinding } from './use-binding'

/** A house becomes mine: by the phone the register knows, or by papers that the desk looks at. */
export function BindHouse({ phone, onDone }: { phone: string | null; onDone(said: string): void }) {
  const words = useWords(peopleFirstWords)
  const estates = useAsk('estate.list', {})
  const binding = useBinding(estates.data?.items ?? [], onDone)
  const { draft, change, photos, refusal } = binding
  if (estates.error && !estates.data) return <ErrorState error={estates.error} onRetry={() => void estates.refetch()} />
  if (!estates.data) return <Skeleton rows={1} />
  return (
    <View id="bind-house">
      <Tabs
        id="way"
        choices={[
          { value: 'phone', label: words('sign.byPhone') },
          { value: 'evidence', label: words('sign.byEvidence') },
        ]}
        value={draft.way}
        onChange={way => change({ way })}
      />
      {draft.way === 'phone' && <Phone phone={phone} />}
      <Field label={words('sign.estate')}>
        <Pills
          id="estate"
          choices={estates.data.items.map(estate => ({ value: estate.estateId, label: estate.name }))}
          value={binding.estateId}
          onChange={chosen => change({ estateId: chosen })}
        />
      </Field>
      <Line
        id="house-code"
        label={words('sign.house')}
        hint={words('sign.houseHint')}
        value={draft.houseCode}
        onChange={value => change({ houseCode: value })}
      />
      {draft.way === 'phone' ? (
        <Line
          id="surname"
          label={words('sign.surname')}
          hint={words('sign.surnameHint')}
          value={draft.surname}
          max={20}
          onChange={value => change({ surname: value })}
        />
      ) : (
        <Evidence binding={binding} />
      )}
      <Refused refusal={refusal} />
      <Offered binding={binding} />
      <Button
        id="bind-send"
        busy={binding.busy}
        disabled={draft.way === 'evidence' && photos.waiting}
        onPress={() => void binding.send()}
      >
        {words(draft.way === 'phone' ? 'sign.identify' : 'sign.claim')}
      </Button>
    </View>
  )
}

/** The phone is vouched for by WeChat, once. */
function Phone({ phone }: { phone: string | null }) {
  const words = useWords(peopleFirstWords)
  const { run, refusal } = useCommand('people.phone')
  const [refused, setRefused] = useState(false)
  const vouch = async (code: string | null) => {
    setRefused(!code)
    if (code) await run({ code })
  }
  return (
    <Card title={words('sign.phone')}>
      <View className="prose">{phone ? words('sign.phoneKnown', { phone }) : words('sign.phoneWhy')}</View>
      {!phone && <PhoneButton id="phone" label={words('sign.phoneButton')} onCode={code => void vouch(code)} />}
      {refused && <View className="note">{words('sign.phoneRefused')}</View>}
      <Refused refusal={refusal} />
    </Card>
  )
}

/** Who says so, as what, and what shows it. */
function Evidence({ binding: { draft, change, photos, refusal } }: { binding: Binding }) {
  const words = useWords(peopleFirstWords)
  return (
    <>
      <Line id="name" label={words('sign.name')} value={draft.name} onChange={value => change({ name: value })} />
      <Field label={words('sign.as')}>
        <Pills
          id="role"
          choices={(['owner', 'tenant'] as const).map(value => ({ value, label: words(`role.${value}`) }))}
          value={draft.role}
          onChange={value => change({ role: value })}
        />
      </Field>
      <PhotoField label={words('sign.evidence')} photos={photos} refusal={refusal} />
    </>
  )
}

/** The houses that what was typed may mean. */
function Offered({ binding: { draft, refusal, choose } }: { binding: Binding }) {
  const words = useWords(peopleFirstWords)
  if (refusal?.code !== 'people.house_ambiguous' || !refusal.reference) return null
  const { houses, more } = refusal.reference as unknown as HousesOffered
  return (
    <Field hint={more ? words('sign.housesMore') : ''}>
      <Pills
        id="house"
        choices={houses.map(house => ({ value: house.houseCode, label: house.label }))}
        value={draft.houseCode}
        onChange={choose}
      />
    </Field>
  )
}
