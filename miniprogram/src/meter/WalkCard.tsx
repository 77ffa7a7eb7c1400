import { Text, View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import type { MeterRow } from '../../../shared/meter/views'
import { usePerson } from '../app/person'
import type { Load } from '../outbox/kind'
import { keepFile, shownAt } from '../platform/kept-files'
import { choosePhotos } from '../platform/photos'
import { pressable } from '../platform/spoken'
import { tariffWords } from '../tariff/words'
import { useWords } from '../ui/language'
import { Picture } from '../ui/Picture'
import { Button, Icon, Row, Tag } from '../ui/parts'
import { asTyped, type Typed, unitOf, writeDoubt, writeReading } from './number'
import { judge } from './plausible'
import { type Noted, note, readings } from './readings'
import { Shown } from './Shown'
import { meterStaffWords } from './staff-words'
import { meterWords } from './words'

interface Props {
  meter: MeterRow
  /** What waits on this device for this meter. */
  waiting: Load<Noted> | undefined
  readOn: string
  /** The bill this reading goes into. */
  goesInto: string
  onNext(): void
}
/** One meter of the walk: what it showed last, what it shows now, and at once whether that can be. */
export function WalkCard({ meter, waiting, readOn, goesInto, onNext }: Props) {
  const { language } = usePerson()
  const words = useWords(meterStaffWords, meterWords)
  const read = meter.last?.readOn === readOn
  const [typed, setTyped] = useState<Typed>(() =>
    waiting ? waiting.body.typed : read ? asTyped(meter.last ?? {}) : {},
  )
  const [photoId, setPhotoId] = useState(waiting?.body.photoId ?? null)
  const [full, setFull] = useState(false)
  const [rollover, setRollover] = useState(waiting?.body.rollover ?? false)
  const verdict = judge(meter, typed, readOn, rollover, language)
  const keepIt = (marks: { rollover?: boolean } = {}) => {
    try {
      note({ meter, typed, readOn, rollover: marks.rollover ?? rollover, photoId })
      setFull(false)
      onNext()
    } catch {
      setFull(true)
    }
  }
  const photo = async () => {
    const [chosen] = await choosePhotos(1).catch(() => [])
    if (!chosen) return
    await keepFile(chosen).then(setPhotoId, () => setFull(true))
  }
  return (
    <View className="card walk-card" id="walk-card">
      <Head meter={meter} waiting={waiting} goesInto={goesInto} read={read} />
      {waiting?.refused && <Warned id="walk-refused">{waiting.refused.message}</Warned>}
      <Shown id="reading" meter={meter} typed={typed} onChange={setTyped} />
      <Judged meter={meter} verdict={verdict} />
      <View className="walk-card__photo">
        <Kept photoId={photoId} />
        <Button id="photo" look="quiet" icon="camera" onPress={() => void photo()}>
          {words(photoId ? 'walk.photoAgain' : 'meterWalk.photo')}
        </Button>
      </View>
      {full && <Warned id="device-full">{words('meterWalk.full')}</Warned>}
      {verdict.kind === 'falls' ? (
        <Button
          id="keep-rolled"
          look="danger"
          onPress={() => {
            setRollover(true)
            keepIt({ rollover: true })
          }}
        >
          {words('meter.rolled')}
        </Button>
      ) : (
        <Button id="keep" disabled={verdict.kind === 'missing' || verdict.kind === 'wrong'} onPress={() => keepIt()}>
          {words(verdict.kind === 'jump' ? 'walk.keepJump' : 'walk.keep')}
        </Button>
      )}
      {waiting && (
        <View
          id="drop"
          className="link walk-card__drop"
          {...pressable(() => {
            readings.remove(meter.meterId)
            setTyped({})
            setPhotoId(null)
          })}
        >
          {words('walk.drop')}
        </View>
      )}
    </View>
  )
}

/** Which meter, and what it showed last. */
function Head({ meter, waiting, goesInto, read }: Pick<Props, 'meter' | 'waiting' | 'goesInto'> & { read: boolean }) {
  const words = useWords(meterStaffWords, meterWords, tariffWords)
  return (
    <>
      <Row
        icon="meter"
        title={meter.where || meter.code}
        detail={`${words(`utility.${meter.utility}`)} · ${meter.code}`}
        end={
          waiting ? (
            <Tag tone={waiting.refused ? 'red' : 'amber'}>{words(waiting.refused ? 'walk.no' : 'walk.noted')}</Tag>
          ) : (
            read && (
              <Tag tone="green" icon="check">
                {words('walk.done')}
              </Tag>
            )
          )
        }
      />
      <View className="walk-card__last">
        <Text className="walk-card__label">{words('walk.last')}</Text>
        <Text className="walk-card__figure">
          {meter.last ? writeReading(meter.last, words) : words('meter.unread')}
        </Text>
        {meter.last && <Text className="walk-card__label">{meter.last.readOn}</Text>}
        {meter.usual && (
          <Text className="walk-card__label">
            {words('walk.usual', { n: meter.usual, unit: unitOf(meter, words) })}
          </Text>
        )}
        <Text className="walk-card__label" id="goes-into">
          {words('walk.into', { period: goesInto })}
        </Text>
        {meter.held > 0 && <Tag tone="amber">{words('walk.heldBefore', { n: meter.held })}</Tag>}
      </View>
    </>
  )
}

function Warned({ id, children }: { id: string; children: string }) {
  return (
    <View className="refused" id={id}>
      <Icon name="alert" />
      <Text>{children}</Text>
    </View>
  )
}

/** Whether what is typed can be. */
function Judged({ meter, verdict }: { meter: MeterRow; verdict: ReturnType<typeof judge> }) {
  const words = useWords(meterStaffWords, meterWords)
  const unit = unitOf(meter, words)
  return (
    <View id="verdict" className={`verdict verdict--${verdict.kind}`}>
      {verdict.kind === 'fine' && <Text>{words('walk.used', { n: verdict.quantity, unit })}</Text>}
      {verdict.kind === 'jump' && <Text>{`${writeDoubt(verdict.doubt, unit, words)} · ${words('walk.jump')}`}</Text>}
      {verdict.kind === 'falls' && <Text>{words('walk.falls')}</Text>}
      {verdict.kind === 'wrong' && <Text>{verdict.message}</Text>}
      {verdict.kind === 'missing' && <Text>{words('walk.enter')}</Text>}
    </View>
  )
}

function Kept({ photoId }: { photoId: string | null }) {
  const [url, setUrl] = useState<string | null>(null)
  useEffect(() => {
    let gone = false
    if (photoId) void shownAt(photoId).then(found => !gone && setUrl(found))
    else setUrl(null)
    return () => {
      gone = true
    }
  }, [photoId])
  return url ? (
    <View className="photo" id="photo-kept">
      <Picture of="photo" className="photo__picture" mode="aspectFill" src={url} />
    </View>
  ) : null
}
