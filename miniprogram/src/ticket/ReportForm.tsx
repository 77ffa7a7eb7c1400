import { View } from '@tarojs/components'
import { type ReactNode, useState } from 'react'
import { termsOf } from '../../../shared/ticket/clock'
import type { TicketKind } from '../../../shared/ticket/schema'
import { useAsk } from '../app/ask'
import { usePerson } from '../app/person'
import { PlaceField } from '../estate/PlaceField'
import { PhotoField } from '../file/PhotoField'
import { VoiceField } from '../file/VoiceField'
import { fileWords } from '../file/words'
import { Field, Line, Words } from '../ui/fields'
import { useWords } from '../ui/language'
import { Page } from '../ui/Page'
import { Button, Icon, LinkText, Pills, Section, Tiles } from '../ui/parts'
import { Refused } from '../ui/states'
import { promised } from '../ui/time'
import { ticketFirstWords } from './first-words'
import { type Report, type Said, TIMES, useReport } from './use-report'
import { ticketWords } from './words'

/** What is promised of which level: the urgent ones whatever the time, the others in working hours. */
const PROMISES = {
  P0: 'report.promiseDanger',
  P1: 'report.promise',
  P2: 'report.promiseWork',
  P3: 'report.promiseWork',
} as const
/** How somebody without the app reaches the desk. */
const CALLS = ['phone', 'walk_in', 'patrol'] as const
interface Props {
  kind: TicketKind
  /** The desk reports for somebody who called or came in. */
  forCaller?: boolean
  houseId?: string
  /** The house the caller speaks of, where that is known. */
  along?: { houseId: string; label: string } | undefined
  /** What was said before the form opened. */
  said?: Said | undefined
  head?: ReactNode
  onSent(ticketId: string): void
}

/** Says what is wrong, where, and when someone may come. What was typed survives until it is sent or thrown away. */
export function ReportForm(props: Props) {
  const [round, setRound] = useState(0)
  const said = round === 0 ? props.said : undefined
  return <Form key={round} {...props} said={said} onStartOver={() => setRound(round + 1)} />
}

function Form({
  kind,
  forCaller = false,
  houseId,
  along,
  said,
  head,
  onSent,
  onStartOver,
}: Props & { onStartOver(): void }) {
  const { hat } = usePerson()
  const words = useWords(fileWords, ticketFirstWords, ticketWords)
  const report = useReport({ kind, forCaller, houseId: along?.houseId ?? houseId, along: Boolean(along), said, onSent })
  const { draft, change, photos, voice, category } = report
  const startOver = () => {
    report.drop()
    onStartOver()
  }
  return (
    <Page
      id="report"
      title={words('report.title', { kind: words(`kind.${kind}`) })}
      size="form"
      bar={<SendBar report={report} />}
    >
      {head}
      {report.resumed && (
        <View className="note note--brand">
          <Icon name="check" />
          <View className="note__words">{words('form.draft')}</View>
          <LinkText id="start-over" onPress={startOver}>
            {words('form.startOver')}
          </LinkText>
        </View>
      )}
      <What report={report} />
      {forCaller && <Caller report={report} />}
      <PlaceField
        estateId={hat?.estateId}
        search={forCaller}
        outside={category === 'lift' || category === 'public_facility'}
        value={draft.placeId}
        along={along}
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
      <PhotoField
        label={words('report.photos')}
        hint={words('report.photosHint', { n: photos.max })}
        photos={photos}
        refusal={report.refusal}
      />
      {photos.failed && <View className="note">{words('report.failedPhotos')}</View>}
      {kind === 'repair' && (
        <Field label={words('report.when')}>
          <Pills
            id="time"
            choices={[
              ...(draft.when ? [{ value: 'said' as const, label: draft.when }] : []),
              ...TIMES.map(value => ({ value, label: words(`report.when.${value}`) })),
            ]}
            value={draft.time}
            onChange={time => change({ time })}
          />
        </Field>
      )}
    </Page>
  )
}

/** Sends once everything of the report has arrived. */
function SendBar({ report: { photos, voice, busy, refusal, send } }: { report: Report }) {
  const words = useWords(fileWords, ticketFirstWords, ticketWords)
  const waits =
    voice.waiting || voice.startedAt !== null ? 'report.waitVoice' : photos.waiting ? 'report.waitPhotos' : null
  return (
    <>
      <Refused refusal={refusal} />
      <Button id="send" busy={busy} disabled={waits !== null} onPress={() => void send()}>
        {words(waits ?? (busy ? 'state.sending' : 'act.send'))}
      </Button>
    </>
  )
}

/** What is wrong, and how soon somebody answers. */
function What({ report: { kind, choices, category, level, change } }: { report: Report }) {
  const { hat } = usePerson()
  const { data } = useAsk('ticket.terms', { estateId: hat?.estateId ?? '' }, { enabled: Boolean(hat), freshMs: 60_000 })
  const words = useWords(ticketFirstWords, ticketWords)
  return (
    <>
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
          {words(PROMISES[level], {
            time: promised(termsOf(kind, level, false, data?.terms).respondMs, words),
          })}
        </View>
      )}
    </>
  )
}

function Caller({ report: { draft, change } }: { report: Report }) {
  const words = useWords(ticketWords)
  return (
    <Section title={words('report.caller')}>
      <Field label={words('report.channel')}>
        <Pills
          id="channel"
          choices={CALLS.map(value => ({ value, label: words(`report.channel.${value}`) }))}
          value={draft.channel}
          onChange={channel => change({ channel })}
        />
      </Field>
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
  )
}
