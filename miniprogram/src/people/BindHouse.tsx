import { View } from '@tarojs/components'
import { useState } from 'react'
import type { HousesOffered } from '../../../shared/people/contract'
import { useAsk } from '../app/ask'
import { useCommand } from '../app/command'
import { useDraft } from '../app/draft'
import { PhotoField } from '../file/PhotoField'
import { type StoredPhoto, usePhotos } from '../file/photos'
import { PhoneButton } from '../platform/phone-button'
import { Field, Line } from '../ui/fields'
import { useWords } from '../ui/language'
import { Button, Card, Pills, Tabs } from '../ui/parts'
import { ErrorState, Refused, Skeleton } from '../ui/states'
import { peopleFirstWords } from './first-words'

const BLANK = {
  way: 'phone' as 'phone' | 'evidence',
  estateId: '',
  houseCode: '',
  surname: '',
  name: '',
  role: 'owner' as 'owner' | 'tenant',
  evidence: [] as StoredPhoto[],
}

export function BindHouse({ phone, onDone }: { phone: string | null; onDone(said: string): void }) {
  const words = useWords(peopleFirstWords)
  const estates = useAsk('estate.list', {})
  const { draft, change, discard } = useDraft('bind', BLANK)
  const photos = usePhotos(6, draft.evidence, evidence => change({ evidence }))
  const verify = useCommand('people.phone')
  const identify = useCommand('people.identify', { fields: peopleFirstWords })
  const claim = useCommand('people.claim', { fields: peopleFirstWords })
  const [refused, setRefused] = useState(false)

  if (estates.error && !estates.data) return <ErrorState error={estates.error} onRetry={() => void estates.refetch()} />
  if (!estates.data) return <Skeleton rows={1} />
  const estateId = draft.estateId || (estates.data.items.length === 1 ? (estates.data.items[0]?.estateId ?? '') : '')
  const { houseCode, surname, name, role } = draft

  const refusal = draft.way === 'phone' ? identify.refusal : claim.refusal
  const offered =
    refusal?.code === 'people.house_ambiguous' ? (refusal.reference as HousesOffered | undefined) : undefined
  const vouch = async (code: string | null) => {
    setRefused(!code)
    if (code) await verify.run({ code })
  }
  const send = async () => {
    const byPhone = draft.way === 'phone'
    const done = byPhone
      ? await identify.run({ estateId, houseCode, surname })
      : await claim.run({ estateId, houseCode, name, role, evidence: photos.fileIds })
    if (!done) return
    discard()
    photos.free()
    onDone(words(byPhone ? 'sign.bound' : 'sign.claimed'))
  }
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
      {draft.way === 'phone' && (
        <Card title={words('sign.phone')}>
          <View className="prose">{phone ? words('sign.phoneKnown', { phone }) : words('sign.phoneWhy')}</View>
          {!phone && <PhoneButton id="phone" label={words('sign.phoneButton')} onCode={code => void vouch(code)} />}
          {refused && <View className="note">{words('sign.phoneRefused')}</View>}
          <Refused refusal={verify.refusal} />
        </Card>
      )}
      <Field label={words('sign.estate')}>
        <Pills
          id="estate"
          choices={estates.data.items.map(estate => ({ value: estate.estateId, label: estate.name }))}
          value={estateId}
          onChange={chosen => change({ estateId: chosen })}
        />
      </Field>
      <Line
        id="house-code"
        label={words('sign.house')}
        hint={words('sign.houseHint')}
        value={houseCode}
        onChange={value => change({ houseCode: value })}
      />
      {draft.way === 'phone' ? (
        <Line
          id="surname"
          label={words('sign.surname')}
          hint={words('sign.surnameHint')}
          value={surname}
          max={20}
          onChange={value => change({ surname: value })}
        />
      ) : (
        <>
          <Line id="name" label={words('sign.name')} value={name} onChange={value => change({ name: value })} />
          <Field label={words('sign.as')}>
            <Pills
              id="role"
              choices={(['owner', 'tenant'] as const).map(value => ({ value, label: words(`role.${value}`) }))}
              value={role}
              onChange={value => change({ role: value })}
            />
          </Field>
          <PhotoField label={words('sign.evidence')} photos={photos} />
        </>
      )}
      <Refused refusal={refusal} />
      {offered && (
        <Field hint={offered.more ? words('sign.housesMore') : ''}>
          <Pills
            id="house"
            choices={offered.houses.map(house => ({ value: house.houseCode, label: house.label }))}
            value={houseCode}
            onChange={chosen => {
              identify.forget()
              claim.forget()
              change({ houseCode: chosen })
            }}
          />
        </Field>
      )}
      <Button
        id="bind-send"
        busy={identify.busy || claim.busy}
        disabled={draft.way === 'evidence' && photos.waiting}
        onPress={() => void send()}
      >
        {words(draft.way === 'phone' ? 'sign.identify' : 'sign.claim')}
      </Button>
    </View>
  )
}
