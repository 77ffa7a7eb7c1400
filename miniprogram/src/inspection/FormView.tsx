import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { InspectionView } from '../../../shared/inspection/contract'
import type { Change } from '../../../shared/inspection/schema'
import { go } from '../app/go'
import { usePerson } from '../app/person'
import { defectWords } from '../defect/words'
import { PhotoStrip } from '../file/PhotoField'
import { meterWords } from '../meter/words'
import { pictureOf } from '../platform/strokes'
import { useWords } from '../ui/language'
import { Page } from '../ui/Page'
import { Button, Card, Icon, Row, Section, Tag, type Tone } from '../ui/parts'
import { absolute, day } from '../ui/time'
import { AddendumSheet } from './AddendumSheet'
import { PrintButton } from './PrintButton'
import { inspectionWords } from './words'

const TONES: Record<string, Tone> = { PASS: 'green', FAIL: 'red', NA: 'slate' }
type Of<W extends Change['what']> = Extract<Change, { what: W }>
const entriesOf = <W extends Change['what']>(form: InspectionView, what: W) =>
  form.entries.map(entry => entry.change).filter(change => change.what === what) as Of<W>[]
type PhotosOf = (ids?: string[]) => { fileId: string; url: string }[]

/** A sealed form: what was found, who signed, and whether it is still what was sealed. */
export function FormView({ form, onChanged }: { form: InspectionView; onChanged?(): void }) {
  const { hat } = usePerson()
  const words = useWords(inspectionWords)
  const [adding, setAdding] = useState(false)
  const staff = hat?.kind === 'desk'
  const photos = (ids: string[] = []) => form.photos.filter(photo => ids.includes(photo.fileId))
  const items = entriesOf(form, 'item')
  const defects = `/packages/${staff ? 'desk' : 'owner'}/defects/index?inspectionId=${form.inspectionId}`
  return (
    <Page
      id="form"
      title={words('form.title')}
      size="form"
      bar={
        form.sealed && (
          <View className="actions-row actions-row--bar">
            {hat?.kind !== 'worker' && <PrintButton inspectionId={form.inspectionId} />}
            {staff && (
              <Button id="addendum" look="quiet" icon="plus" onPress={() => setAdding(true)}>
                {words('form.addendum')}
              </Button>
            )}
          </View>
        )
      }
    >
      <Head form={form} />
      {items.some(item => item.result === 'FAIL') && (
        <Card>
          <Row id="go-defects" icon="repair" title={words('form.defects')} onPress={() => go(defects)} />
        </Card>
      )}
      {form.chapters.map(room => (
        <RoomCard key={room.roomId} room={room} items={items} photos={photos} />
      ))}
      <Found form={form} photos={photos} />
      <Section title={words('sign.all')}>
        <View className="card card--pad signed">
          {entriesOf(form, 'signature').map(one => (
            <View key={one.role} className="signed__one">
              <View className="signature" style={{ backgroundImage: pictureOf(one.strokes) }} />
              <Text className="signer__name">{`${words(`signer.${one.role}`)} ${one.name}`}</Text>
            </View>
          ))}
        </View>
      </Section>
      {form.addenda.length > 0 && <Addenda form={form} photos={photos} />}
      {adding && (
        <AddendumSheet inspectionId={form.inspectionId} onClose={() => setAdding(false)} onAdded={onChanged} />
      )}
    </Page>
  )
}

function Head({ form }: { form: InspectionView }) {
  const words = useWords(inspectionWords)
  const { sealed, intact } = form
  return (
    <View className="card card--pad section" id="form-head">
      <View className="brief__head">
        <View className="row__words">
          <Text className="visit-head__house">{form.houseLabel}</Text>
          <Text className="brief__about">
            {words('form.by', { name: form.inspectorName, at: absolute(form.openedAt) })}
          </Text>
        </View>
        <Tag tone={form.outcome === 'accepted' ? 'green' : form.outcome === 'refused' ? 'red' : 'amber'}>
          {words(`outcome.${form.outcome}`)}
        </Tag>
      </View>
      {sealed?.reason && <View className="note">{sealed.reason}</View>}
      {sealed?.newDate && <Text className="brief__about">{words('form.newDate', { day: day(sealed.newDate) })}</Text>}
      {sealed && (
        <View className={`seal ${intact ? '' : 'seal--broken'}`} id="intact">
          <Icon name={intact ? 'check' : 'alert'} />
          <View className="sync__words">
            <Text>
              {words(intact ? 'form.intact' : 'form.altered', { at: absolute(sealed.at), name: sealed.byName })}
            </Text>
            <Text className="seal__hash">{sealed.hash}</Text>
          </View>
        </View>
      )}
    </View>
  )
}

/** The water test, the meters, and what changed hands. */
function Found({ form, photos }: { form: InspectionView; photos: PhotosOf }) {
  const words = useWords(inspectionWords, meterWords)
  const meters = entriesOf(form, 'meter')
  const [handed] = entriesOf(form, 'handed')
  return (
    <>
      {entriesOf(form, 'water').length > 0 && (
        <Card title={words('water.title')}>
          {form.entries
            .filter(entry => entry.change.what === 'water')
            .map(({ change, at }) => (
              <Row
                key={(change as Of<'water'>).phase}
                title={words((change as Of<'water'>).phase === 'start' ? 'water.startedAt' : 'water.endedAt', {
                  at: absolute(at),
                })}
                detail={<PhotoStrip photos={photos((change as Of<'water'>).photos)} />}
              />
            ))}
        </Card>
      )}
      {meters.length > 0 && (
        <Card title={words('meter.title')}>
          {meters.map(meter => (
            <Row
              key={meter.number}
              title={`${words(`utility.${meter.utility}`)} ${meter.number}`}
              end={meter.reading}
            />
          ))}
        </Card>
      )}
      {handed && (
        <Card title={words('form.handed')}>
          {[...handed.keys, ...handed.papers].map(line => (
            <Row key={line} title={line} />
          ))}
        </Card>
      )}
    </>
  )
}

/** What was said after the seal. */
function Addenda({ form, photos }: { form: InspectionView; photos: PhotosOf }) {
  const words = useWords(inspectionWords)
  return (
    <Card title={words('form.addenda')} id="addenda">
      {form.addenda.map(one => (
        <Row
          key={one.at}
          title={one.text}
          detail={
            <>
              <Text>{`${one.byName} · ${absolute(one.at)}`}</Text>
              <PhotoStrip photos={photos(one.photos)} />
            </>
          }
        />
      ))}
    </Card>
  )
}

interface RoomProps {
  room: InspectionView['chapters'][number]
  items: Of<'item'>[]
  photos: PhotosOf
}
function RoomCard({ room, items, photos }: RoomProps) {
  const { language } = usePerson()
  const words = useWords(defectWords, inspectionWords)
  return (
    <Card title={room[language]}>
      {room.items.map(item => {
        const said = items.find(one => one.itemId === item.itemId)
        return (
          <View key={item.itemId} className="row">
            <View className="row__words">
              <View className="row__title">{item[language]}</View>
              {said?.result === 'FAIL' && (
                <View className="row__detail">
                  {[words(`severity.${said.severity ?? 'minor'}`), said.note].filter(Boolean).join(' · ')}
                </View>
              )}
              <PhotoStrip photos={photos(said?.photos)} />
            </View>
            <Tag tone={TONES[said?.result ?? 'NA'] ?? 'slate'}>{said ? words(`result.${said.result}`) : '—'}</Tag>
          </View>
        )
      })}
    </Card>
  )
}
