import { Text, View } from '@tarojs/components'
import { dayOf } from '../../../shared/booking/calendar'
import { type DocumentKind, PRESENCES, type SeenDocument, type Signatory } from '../../../shared/movein/schema'
import { serverTime } from '../app/call'
import { PhotoField } from '../file/PhotoField'
import { usePhotos } from '../file/photos'
import { DayLine, Field, Line, Toggle } from '../ui/fields'
import { useWords } from '../ui/language'
import { Pills } from '../ui/parts'
import { moveinWords } from './words'

interface Props {
  at: number
  person: Signatory
  owners: string[]
  onChange(person: Signatory): void
}
/** One who signs: here, represented or absent, and the checklist of what was shown. */
export function SignatoryCard({ at, person, owners, onChange }: Props) {
  const words = useWords(moveinWords)
  const proxy = person.capacity === 'proxy'
  const seen = (kind: DocumentKind) => person.documents.find(document => document.kind === kind)
  const set = (kind: DocumentKind, document: SeenDocument | null) =>
    onChange({
      ...person,
      documents: [...person.documents.filter(one => one.kind !== kind), ...(document ? [document] : [])],
    })
  const kinds: DocumentKind[] = proxy ? ['ID', 'POWER_OF_ATTORNEY'] : ['ID', 'CONTRACT']
  const power = seen('POWER_OF_ATTORNEY')
  return (
    <View className="signatory" id={`person-${at}`}>
      {proxy ? (
        <Line
          id={`name-${at}`}
          label={words('movein.capacity.proxy')}
          value={person.name}
          onChange={name => onChange({ ...person, name })}
        />
      ) : (
        <Text className="step__name">
          {words('movein.person', { name: person.name, capacity: words(`movein.capacity.${person.capacity}`) })}
        </Text>
      )}
      {proxy ? (
        <Field label={words('movein.actsFor')}>
          <Pills
            id={`for-${at}`}
            choices={owners.map(value => ({ value, label: value }))}
            value={person.actsFor ?? null}
            onChange={actsFor => onChange({ ...person, actsFor })}
          />
        </Field>
      ) : (
        <Field>
          <Pills
            id={`presence-${at}`}
            choices={PRESENCES.map(value => ({ value, label: words(`movein.presence.${value}`) }))}
            value={person.presence}
            onChange={presence => onChange({ ...person, presence })}
          />
        </Field>
      )}
      {person.presence === 'absent' && (
        <Line
          id={`note-${at}`}
          label={words('movein.absence')}
          max={200}
          value={person.note ?? ''}
          onChange={note => onChange({ ...person, note })}
        />
      )}
      {person.presence === 'present' &&
        kinds.map(kind => (
          <Toggle
            key={kind}
            id={`${kind}-${at}`}
            label={`${words(`movein.document.${kind}`)} · ${words('movein.seen')}`}
            value={Boolean(seen(kind))}
            onChange={on => set(kind, on ? { kind } : null)}
          />
        ))}
      {power && <Power at={at} power={power} onChange={document => set('POWER_OF_ATTORNEY', document)} />}
    </View>
  )
}

function Power({ at, power, onChange }: { at: number; power: SeenDocument; onChange(power: SeenDocument): void }) {
  const words = useWords(moveinWords)
  const stored = power.copy ? [{ path: power.copy, fileId: power.copy }] : []
  const photos = usePhotos(1, stored, photos => onChange({ ...power, copy: photos[0]?.fileId }), false)
  return (
    <>
      <DayLine
        id={`until-${at}`}
        label={words('movein.validUntil')}
        value={power.validUntil ?? dayOf(serverTime())}
        onChange={validUntil => onChange({ ...power, validUntil })}
      />
      <PhotoField label={words('movein.powerCopy')} photos={photos} />
    </>
  )
}
