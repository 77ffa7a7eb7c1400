import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { ComplaintView, May } from '../../../shared/complaint/views'
import { useAsk } from '../app/ask'
import { rolesIn } from '../app/hats'
import { usePerson } from '../app/person'
import { mayCall } from '../app/rights'
import { PhotoStrip } from '../file/PhotoField'
import { useWords } from '../ui/language'
import { Button, Card, Tag, type Tone } from '../ui/parts'
import { ErrorState, Skeleton } from '../ui/states'
import { Facts } from '../ui/Table'
import { absolute } from '../ui/time'
import { AskSheet } from './AskSheet'
import { Heard } from './Heard'
import { complaintStaffWords } from './staff-words'
import { complaintWords } from './words'
import './complaint.scss'

/** What becomes of a complaint, on the page of its ticket: for staff all of it, for a household what it was told. */
export function ComplaintBlock({ ticketId }: { ticketId: string }) {
  const { me, hat } = usePerson()
  const may = hat !== undefined && mayCall('complaint.get', rolesIn(me, hat.estateId))
  const { data, error, refetch } = useAsk('complaint.get', { ticketId }, { enabled: may, live: true })
  if (!may) return null
  if (!data) return error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <Skeleton rows={1} />
  return hat.kind === 'household' ? <Heard complaint={data} /> : <Dealt complaint={data} />
}

const TONES: Record<'requested' | 'approved' | 'rejected', Tone> = {
  requested: 'amber',
  approved: 'slate',
  rejected: 'slate',
}
/** In the order in which they are offered. */
const VERBS: readonly May[] = [
  ...(['settle', 'approve.validity', 'reject.validity', 'approve.time', 'reject.time'] as const),
  ...(['reply', 'note', 'judge', 'askTime', 'about', 'appeal'] as const),
]
function Dealt({ complaint }: { complaint: ComplaintView }) {
  const words = useWords(complaintStaffWords, complaintWords)
  const [asking, setAsking] = useState<May | null>(null)
  const { ticketId, may } = complaint
  return (
    <Card id="complaint" title={words('complaint.blockTitle')} action={<Standing complaint={complaint} />}>
      <CourseOf complaint={complaint} />
      <Findings complaint={complaint} />
      <Answers complaint={complaint} />
      <View className="complaint__do">
        {VERBS.filter(verb => may.includes(verb)).map((verb, index) => (
          <Button
            key={verb}
            id={`complaint-${verb.replace('.', '-')}`}
            small
            look={verb.startsWith('reject') ? 'danger' : index === 0 ? 'primary' : 'quiet'}
            onPress={() => setAsking(verb)}
          >
            {words(`complaint.do.${verb}`)}
          </Button>
        ))}
      </View>
      {asking && <AskSheet verb={asking} ticketId={ticketId} onClose={() => setAsking(null)} />}
    </Card>
  )
}

/** Whether it counts as valid. */
function Standing({ complaint: { validity, appeal } }: { complaint: ComplaintView }) {
  const words = useWords(complaintStaffWords, complaintWords)
  if (!validity) return <Tag>{words('complaint.unjudged')}</Tag>
  const decision = words(`complaint.decision.${validity.decision}`)
  if (validity.decision === 'VALID' || appeal?.stands === false)
    return <Tag tone="green">{words('complaint.decision.VALID')}</Tag>
  return <Tag tone={TONES[validity.state]}>{words(`complaint.${validity.state}`, { decision })}</Tag>
}

function CourseOf({ complaint }: { complaint: ComplaintView }) {
  const words = useWords(complaintStaffWords, complaintWords)
  const { channel, about, dueBy, outcomeAt, inTime, validity, appeal, extension } = complaint
  const told = outcomeAt !== null && (
    <Text>{[absolute(outcomeAt), inTime ? words('complaint.inTime') : words('complaint.late')].join(' · ')}</Text>
  )
  return (
    <>
      <Facts
        facts={[
          [words('complaint.channel'), words(`complaint.channel.${channel}`)],
          [words('complaint.about'), about?.name ?? words('complaint.nobody')],
          told ? [words('complaint.toldAt'), told] : [words('complaint.due'), absolute(dueBy)],
          validity && [
            words('complaint.judgedBy'),
            `${validity.byName} · ${absolute(validity.at)}：${validity.reason}`,
          ],
          validity?.decidedBy && validity.decidedAt
            ? [
                words('complaint.decidedBy'),
                [`${validity.decidedBy} · ${absolute(validity.decidedAt)}`, validity.note].filter(Boolean).join('：'),
              ]
            : null,
        ]}
      />
      {validity && validity.evidence.length > 0 && <PhotoStrip photos={validity.evidence} />}
      {extension?.state === 'requested' && (
        <View className="note">{words('complaint.timeAsked', { reason: extension.reason })}</View>
      )}
      {extension?.state === 'approved' && <View className="note note--brand">{words('complaint.extended')}</View>}
      {extension?.state === 'rejected' && <View className="note">{words('complaint.timeRejected')}</View>}
      {appeal && (
        <View className="note">
          {words('complaint.appealed', { name: appeal.byName, at: absolute(appeal.at), reason: appeal.reason })}
        </View>
      )}
      {appeal?.stands === true && <View className="note">{words('complaint.stands', { note: appeal.note })}</View>}
      {appeal?.stands === false && (
        <View className="note note--brand">{words('complaint.falls', { note: appeal.note })}</View>
      )}
    </>
  )
}

function Findings({ complaint: { notes } }: { complaint: ComplaintView }) {
  const words = useWords(complaintStaffWords)
  return (
    <View className="complaint__part">
      <Text className="complaint__head">{words('complaint.notes')}</Text>
      {notes.length === 0 && <Text className="hint">{words('complaint.noNotes')}</Text>}
      {notes.map(({ at, byName, text, photos }) => (
        <View key={at} className="complaint__said">
          <Text className="complaint__by">{`${byName} · ${absolute(at)}`}</Text>
          <Text>{text}</Text>
          {photos.length > 0 && <PhotoStrip photos={photos} />}
        </View>
      ))}
    </View>
  )
}
/** What the complainant was told, when, how and by whom. */
function Answers({ complaint: { replies } }: { complaint: ComplaintView }) {
  const words = useWords(complaintStaffWords, complaintWords)
  return (
    <View className="complaint__part">
      <Text className="complaint__head">{words('complaint.replies')}</Text>
      {replies.length === 0 && <Text className="hint">{words('complaint.noReplies')}</Text>}
      {replies.map(({ at, byName, text, how, outcome }) => (
        <View key={at} className="complaint__said">
          <View className="complaint__by">
            <Text>{[byName, absolute(at), words(`complaint.how.${how}`)].join(' · ')}</Text>
            {outcome && <Tag tone="green">{words('complaint.isOutcome')}</Tag>}
          </View>
          <Text>{text}</Text>
        </View>
      ))}
    </View>
  )
}
