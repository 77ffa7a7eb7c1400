import { View } from '@tarojs/components'
import { useState } from 'react'
import { today } from '../../../shared/calendar/day'
import type { Doubt } from '../../../shared/meter/plausible'
import type { OwnMeter } from '../../../shared/meter/views'
import { useAsk } from '../app/ask'
import { serverTime } from '../app/call'
import { useCommand } from '../app/command'
import { useDraft } from '../app/draft'
import { told } from '../app/go'
import { usePerson } from '../app/person'
import { PhotoField } from '../file/PhotoField'
import { type StoredPhoto, usePhotos } from '../file/photos'
import { tariffWords } from '../tariff/words'
import { useWords } from '../ui/language'
import { Page } from '../ui/Page'
import { Button, Card, Icon, Row, Tag } from '../ui/parts'
import { Empty, ErrorState, Refused, Skeleton } from '../ui/states'
import { asInput, asTyped, isWhole, type Typed, unitOf, writeDoubt, writeReading } from './number'
import { Shown } from './Shown'
import { TrendCard } from './TrendCard'
import { meterWords } from './words'

const TONES = { waiting: 'amber', held: 'amber', accepted: 'green', rejected: 'red', superseded: 'slate' } as const

/** One's own meters: what they counted, and a reading sent in with its photo. */
export function OwnMetersScreen() {
  const { hat } = usePerson()
  const words = useWords(meterWords)
  const mine = useAsk('meter.mine', {}, { enabled: Boolean(hat) })
  const [open, setOpen] = useState('')
  if (mine.error && !mine.data)
    return (
      <Page id="own-meters" title={words('ownMeter.title')} size="form">
        <ErrorState error={mine.error} onRetry={() => void mine.refetch()} />
      </Page>
    )
  const meters = mine.data?.items
  return (
    <Page id="own-meters" title={words('ownMeter.title')} size="form">
      {!meters && <Skeleton />}
      {meters?.length === 0 && <Empty icon="meter" title={words('ownMeter.none')} next={words('ownMeter.noneNext')} />}
      {meters?.map(meter => (
        <OwnMeterCard
          key={meter.meterId}
          meter={meter}
          open={open === meter.meterId || meters.length === 1}
          onOpen={() => setOpen(meter.meterId)}
        />
      ))}
    </Page>
  )
}

function OwnMeterCard({ meter, open, onOpen }: { meter: OwnMeter; open: boolean; onOpen(): void }) {
  const words = useWords(meterWords, tariffWords)
  const { code, where, utility, last, submission } = meter
  return (
    <>
      <Card id={`meter-${code}`} title={`${words(`utility.${utility}`)} · ${where}`}>
        <Row
          icon="meter"
          title={words('why.meter', { code })}
          detail={
            last ? words('meter.last', { value: writeReading(last, words), day: last.readOn }) : words('meter.unread')
          }
          end={
            !open && (
              <Button id={`open-${code}`} small look="quiet" onPress={onOpen}>
                {words('ownMeter.read')}
              </Button>
            )
          }
        />
        {submission && (
          <Row
            id={`sent-${code}`}
            title={words('ownMeter.sent', { value: writeReading(submission, words), day: submission.readOn })}
            detail={
              submission.state === 'held'
                ? words('ownMeter.heldWhy')
                : (submission.reason ?? words('ownMeter.into', { period: submission.period }))
            }
            end={<Tag tone={TONES[submission.state]}>{words(`checks.${submission.state}`)}</Tag>}
          />
        )}
      </Card>
      {open && <ReadForm meter={meter} />}
      {open && <TrendCard meterId={meter.meterId} unit={unitOf(meter, words)} />}
    </>
  )
}

interface Draft {
  typed: Typed
  photos: StoredPhoto[]
}
function ReadForm({ meter }: { meter: OwnMeter }) {
  const words = useWords(meterWords)
  const blank: Draft = { typed: meter.submission?.state === 'waiting' ? asTyped(meter.submission) : {}, photos: [] }
  const { draft, change, discard } = useDraft(`meter.${meter.meterId}`, blank)
  const photos = usePhotos(1, draft.photos, kept => change({ photos: kept }))
  const { run, busy, refusal } = useCommand('meter.submit', { firstId: draft.requestId, fields: meterWords })
  const [photo] = photos.fileIds
  const [doubt, setDoubt] = useState<Doubt | null>(null)
  const send = async () => {
    const readOn = today(serverTime())
    const sent = await run({ meterId: meter.meterId, ...asInput(meter, draft.typed), readOn, photo: photo ?? '' })
    if (!sent) return
    discard()
    photos.free()
    setDoubt(sent.doubt)
    told(words('ownMeter.done', { period: sent.period }))
  }
  return (
    <View className="section">
      {doubt && (
        <View className="note" id="doubt">
          <Icon name="alert" />
          {`${writeDoubt(doubt, unitOf(meter, words), words)}。${words('ownMeter.doneHeld')}`}
        </View>
      )}
      <View className="note note--brand" id="goes-into">
        {words('ownMeter.goesInto', { period: meter.goesInto })}
      </View>
      <Shown id="reading" meter={meter} typed={draft.typed} onChange={typed => change({ typed })} />
      <PhotoField label={words('ownMeter.photo')} photos={photos} refusal={refusal} />
      <Refused refusal={refusal} />
      <Button id="send" busy={busy} disabled={!photo || !isWhole(meter, draft.typed)} onPress={() => void send()}>
        {words('ownMeter.send')}
      </Button>
    </View>
  )
}
