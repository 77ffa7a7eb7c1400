import { View } from '@tarojs/components'
import { type ReactNode, useEffect, useState } from 'react'
import { CATEGORIES, type Category, type TicketKind } from '../../../shared/ticket/schema'
import { LEVEL_RULES, levelOf } from '../../../shared/ticket/urgency'
import { MOST_VOICE_SECONDS } from '../../../shared/ticket/voice'
import { useCommand } from '../app/command'
import { useDraft } from '../app/draft'
import { told } from '../app/go'
import { usePerson } from '../app/person'
import { PlaceField } from '../estate/PlaceField'
import type { StoredFile } from '../file/files'
import { PhotoField } from '../file/PhotoField'
import { type StoredPhoto, usePhotos } from '../file/photos'
import { VoiceField } from '../file/VoiceField'
import { useVoice } from '../file/voice'
import { fileWords } from '../file/words'
import { useNoticeGrants } from '../notice/grants'
import { Field, Line, Words } from '../ui/fields'
import { useWords } from '../ui/language'
import { Page } from '../ui/Page'
import { Button, Icon, LinkText, Pills, Section, Tiles } from '../ui/parts'
import { Refused } from '../ui/states'
import { promised } from '../ui/time'
import { ticketFirstWords } from './first-words'
import { ticketWords } from './words'

const TIMES = ['any', 'today', 'tomorrow', 'weekend'] as const
const BLANK = {
  category: null as Category | null,
  placeId: '',
  description: '',
  time: 'any' as (typeof TIMES)[number],
  photos: [] as StoredPhoto[],
  voice: [] as StoredFile[],
  callerName: '',
  callerPhone: '',
}
interface Props {
  kind: TicketKind
  /** The desk reports for somebody who called or came in. */
  forCaller?: boolean
  houseId?: string
  head?: ReactNode
  onSent(ticketId: string): void
}

/** Says what is wrong, where, and when someone may come. What was typed survives until it is sent or thrown away. */
export function ReportForm(props: Props) {
  const [round, setRound] = useState(0)
  return <Form key={round} {...props} onStartOver={() => setRound(round + 1)} />
}

function Form({ kind, forCaller = false, houseId, head, onSent, onStartOver }: Props & { onStartOver(): void }) {
  const { hat } = usePerson()
  const words = useWords(fileWords, ticketFirstWords, ticketWords)
  const name = `report.${forCaller ? 'caller' : 'own'}.${kind}`
  const { draft, change, discard, restored } = useDraft(name, { ...BLANK, placeId: houseId ?? '' })
  const photos = usePhotos(9, draft.photos, stored => change({ photos: stored }))
  const voice = useVoice(MOST_VOICE_SECONDS, draft.voice, stored => change({ voice: stored }))
  const { run, busy, refusal } = useCommand('ticket.report', { firstId: draft.requestId, fields: ticketWords })
  const grants = useNoticeGrants()
  const choices = CATEGORIES[kind] as readonly Category[]
  const category = draft.category ?? (choices.length === 1 ? (choices[0] ?? null) : null)
  const level = category && levelOf(kind, category, draft.description)

  const done = () => {
    discard()
    photos.free()
    voice.free()
  }
  const earlier = refusal?.code === 'request.reused' ? refusal.reference?.ticketId : undefined
  // biome-ignore lint/correctness/useExhaustiveDependencies: it follows the refusal, not the functions made per render
  useEffect(() => {
    if (typeof earlier !== 'string') return
    done()
    onSent(earlier)
  }, [earlier])

  const send = async () => {
    grants()
    const { callerName, callerPhone } = draft
    const sent = await run({
      kind,
      category: category as Category,
      placeId: draft.placeId,
      description: draft.description,
      photos: photos.fileIds,
      ...(voice.sent && { voice: voice.sent }),
      ...(kind === 'repair' && { availability: words(`report.when.${draft.time}`) }),
      ...(forCaller && { onBehalfOf: { name: callerName, phone: callerPhone } }),
    })
    if (!sent) return
    done()
    told(words('report.sent'))
    onSent(sent.ticketId)
  }
  const startOver = () => {
    done()
    onStartOver()
  }
  const waits =
    voice.waiting || voice.startedAt !== null ? 'report.waitVoice' : photos.waiting ? 'report.waitPhotos' : null
  const sendBar = (
    <>
      <Refused refusal={refusal} />
      <Button id="send" busy={busy} disabled={waits !== null} onPress={() => void send()}>
        {words(waits ?? (busy ? 'state.sending' : 'act.send'))}
      </Button>
    </>
  )
  return (
    <Page id="report" title={words('report.title', { kind: words(`kind.${kind}`) })} size="form" bar={sendBar}>
      {head}
      {restored && (draft.description || draft.category || photos.photos.length > 0 || voice.note) && (
        <View className="note note--brand">
          <Icon name="check" />
          <View className="note__words">{words('form.draft')}</View>
          <LinkText id="start-over" onPress={startOver}>
            {words('form.startOver')}
          </LinkText>
        </View>
      )}
      {choices.length > 1 && (
        <Section title={words('report.what')}>
          <Tiles
            id="category"
            choices={choices.map(value => ({
              value,
              label: words(`category.${value}`),
              icon: kind === 'repair' ? value : kind,
            }))}
            value={category}
            onChange={chosen => change({ category: chosen })}
          />
        </Section>
      )}
      {level && (
        <View className={level === 'P0' ? 'note' : 'note note--brand'} id="promise">
          <Icon name={level === 'P0' ? 'alert' : 'clock'} />
          {words(level === 'P0' ? 'report.promiseDanger' : 'report.promise', {
            time: promised(LEVEL_RULES[level].respondMs, words),
          })}
        </View>
      )}
      {forCaller && (
        <Section title={words('report.caller')}>
          <Line
            id="caller-name"
            label={words('report.callerName')}
            value={draft.callerName}
            onChange={callerName => change({ callerName })}
          />
          <Line
            id="caller-phone"
            label={words('report.callerPhone')}
            value={draft.callerPhone}
            max={20}
            onChange={callerPhone => change({ callerPhone })}
          />
        </Section>
      )}
      <PlaceField
        estateId={hat?.estateId}
        search={forCaller}
        outside={category === 'lift' || category === 'public_facility'}
        value={draft.placeId}
        onChange={placeId => change({ placeId })}
      />
      <Words
        id="description"
        label={words('report.words')}
        hint={words('report.wordsHint')}
        value={draft.description}
        onChange={description => change({ description })}
      />
      <VoiceField voice={voice} />
      {voice.failed && <View className="note">{words('voice.failed')}</View>}
      <PhotoField label={words('report.photos')} photos={photos} />
      {photos.failed && <View className="note">{words('report.failedPhotos')}</View>}
      {kind === 'repair' && (
        <Field label={words('report.when')}>
          <Pills
            id="time"
            choices={TIMES.map(value => ({ value, label: words(`report.when.${value}`) }))}
            value={draft.time}
            onChange={time => change({ time })}
          />
        </Field>
      )}
    </Page>
  )
}
