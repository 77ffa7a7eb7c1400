import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { SUSPEND_REASONS, type SuspendReason, type TicketView } from '../../../shared/ticket/schema'
import { useCommand } from '../app/command'
import { useDraft } from '../app/draft'
import { told } from '../app/go'
import { PhotoField } from '../file/PhotoField'
import { type StoredPhoto, usePhotos } from '../file/photos'
import { fileWords } from '../file/words'
import { Field, Stars, Words } from '../ui/fields'
import { useWords } from '../ui/language'
import { Button, Pills } from '../ui/parts'
import { Refused, Sheet } from '../ui/states'
import { ticketFirstWords } from './first-words'
import { HandOver } from './HandOver'
import { MergeSheet } from './MergeSheet'
import { QuoteSheet } from './QuoteSheet'
import { SplitSheet } from './SplitSheet'
import type { Verb } from './verbs'
import { ticketWords } from './words'

interface Props {
  ticket: TicketView
  onClose(): void
}

/** The question that goes with a verb. */
export function AskSheet({ verb, ...rest }: Props & { verb: Verb }) {
  if (verb === 'resolve') return <Resolve {...rest} />
  if (verb === 'suspend') return <Suspend {...rest} />
  if (verb === 'rate') return <Rate {...rest} />
  if (verb === 'assign' || verb === 'transfer') return <HandOver verb={verb} {...rest} />
  if (verb === 'merge') return <MergeSheet {...rest} />
  if (verb === 'quote') return <QuoteSheet {...rest} />
  if (verb === 'split') return <SplitSheet {...rest} />
  if (verb === 'reopen' || verb === 'reject' || verb === 'cancel' || verb === 'unmerge')
    return <Reason verb={verb} {...rest} />
  return null
}

function Resolve({ ticket, onClose }: Props) {
  const words = useWords(fileWords, ticketWords)
  const { draft, change, discard } = useDraft(`resolve.${ticket.ticketId}`, { note: '', photos: [] as StoredPhoto[] })
  const photos = usePhotos(9, draft.photos, stored => change({ photos: stored }))
  const { run, busy, refusal } = useCommand('ticket.resolve', { firstId: draft.requestId })
  const send = async () => {
    if (!(await run({ ticketId: ticket.ticketId, note: draft.note, photos: photos.fileIds }))) return
    discard()
    photos.free()
    told(words('done.resolve'))
    onClose()
  }
  return (
    <Sheet title={words('ask.resolve')} of={ticket.ticketId} onClose={onClose}>
      <Words id="ask-note" value={draft.note} hint={words('ask.resolveHint')} onChange={note => change({ note })} />
      <PhotoField label={words('ask.photos')} photos={photos} refusal={refusal} />
      <Refused refusal={refusal} />
      <Button id="ask-send" busy={busy} disabled={photos.waiting} onPress={send}>
        {photos.waiting ? words('report.waitPhotos') : words('do.resolve')}
      </Button>
    </Sheet>
  )
}

function Suspend({ ticket, onClose }: Props) {
  const words = useWords(ticketFirstWords, ticketWords)
  const [reason, setReason] = useState<SuspendReason>('parts')
  const [note, setNote] = useState('')
  const { run, busy, refusal } = useCommand('ticket.suspend')
  const send = async () => {
    if (!(await run({ ticketId: ticket.ticketId, reason, ...(note.trim() && { note }) }))) return
    told(words('done.suspend'))
    onClose()
  }
  return (
    <Sheet title={words('ask.suspend')} of={ticket.ticketId} onClose={onClose}>
      <Field>
        <Pills
          id="reason"
          choices={SUSPEND_REASONS.map(value => ({ value, label: words(`reason.${value}`) }))}
          value={reason}
          onChange={setReason}
        />
      </Field>
      <Words id="ask-note" label={words('ask.note')} value={note} onChange={setNote} max={500} />
      <Refused refusal={refusal} />
      <Button id="ask-send" busy={busy} onPress={send}>
        {words('do.suspend')}
      </Button>
    </Sheet>
  )
}

function Rate({ ticket, onClose }: Props) {
  const words = useWords(ticketWords)
  const [stars, setStars] = useState(0)
  const [remark, setRemark] = useState('')
  const { run, busy, refusal } = useCommand('ticket.rate', { fields: ticketWords })
  const send = async () => {
    if (!(await run({ ticketId: ticket.ticketId, stars, remark }))) return
    told(words('done.rate'))
    onClose()
  }
  return (
    <Sheet title={words('ask.rate')} of={ticket.ticketId} onClose={onClose}>
      <Stars value={stars} onChange={setStars} label={n => words('stars.n', { n })} />
      <Text className="stars__word">{stars > 0 && words(`stars.${stars as 1 | 2 | 3 | 4 | 5}`)}</Text>
      <Words id="ask-note" value={remark} hint={words('ask.rateHint')} onChange={setRemark} max={500} />
      <Refused refusal={refusal} />
      <Button id="ask-send" busy={busy} disabled={!stars} onPress={send}>
        {words('act.send')}
      </Button>
    </Sheet>
  )
}

function Reason({ verb, ticket, onClose }: Props & { verb: 'reopen' | 'reject' | 'cancel' | 'unmerge' }) {
  const words = useWords(ticketWords)
  const [reason, setReason] = useState('')
  const { run, busy, refusal } = useCommand(`ticket.${verb}`)
  const send = async () => {
    const said = verb === 'cancel' && !reason.trim() ? {} : { reason }
    if (!(await run({ ticketId: ticket.ticketId, ...said } as Parameters<typeof run>[0]))) return
    told(words(`done.${verb}`))
    onClose()
  }
  return (
    <Sheet title={words(`ask.${verb}`)} of={ticket.ticketId} onClose={onClose}>
      {verb === 'unmerge' && <View className="note">{words('ask.unmergeWhat')}</View>}
      <Words id="ask-note" value={reason} onChange={setReason} max={verb === 'unmerge' ? 300 : 500} />
      <Refused refusal={refusal} />
      <Button
        id="ask-send"
        look={verb === 'reopen' || verb === 'unmerge' ? 'primary' : 'danger'}
        busy={busy}
        onPress={send}
      >
        {words(`do.${verb}`)}
      </Button>
    </Sheet>
  )
}
