import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { ComplaintView } from '../../../shared/complaint/views'
import { useWords } from '../ui/language'
import { Button, Card, Tag } from '../ui/parts'
import { absolute, day } from '../ui/time'
import { AppealSheet } from './AppealSheet'
import { complaintWords } from './words'
import './complaint.scss'

/** What whoever complained was told, and the way to appeal. */
export function Heard({ complaint }: { complaint: ComplaintView }) {
  const words = useWords(complaintWords)
  const [appealing, setAppealing] = useState(false)
  const { ticketId, replies, validity, appeal, appealUntil, extension, dueBy, outcomeAt, may } = complaint
  const excluded = validity && validity.decision !== 'VALID' && appeal?.stands !== false
  return (
    <Card
      id="complaint"
      title={words('complaint.title')}
      action={
        !excluded && (
          <Tag tone={outcomeAt ? 'green' : 'brand'} icon={outcomeAt ? 'check' : 'clock'}>
            {outcomeAt ? words('complaint.toldAt') : `${words('complaint.due')} ${absolute(dueBy)}`}
          </Tag>
        )
      }
    >
      <View className="complaint__heard">
        {replies.length === 0 && !excluded && outcomeAt === null && (
          <View className="prose">{words('complaint.waitsForYou')}</View>
        )}
        {extension && outcomeAt === null && <View className="note note--brand">{words('complaint.extended')}</View>}
        {replies.map(({ at, byName, text, how, outcome }) => (
          <View key={at} className="complaint__said">
            <View className="complaint__by">
              <Text>{[byName, absolute(at), words(`complaint.how.${how}`)].join(' · ')}</Text>
              {outcome && <Tag tone="green">{words('complaint.isOutcome')}</Tag>}
            </View>
            <Text>{text}</Text>
          </View>
        ))}
        {excluded && (
          <View className="note" id="complaint-excluded">
            {words('complaint.excluded', {
              decision: words(`complaint.decision.${validity.decision}`),
              reason: validity.reason,
            })}
          </View>
        )}
        {appeal && (
          <View className={appeal.stands === false ? 'note note--brand' : 'note'} id="complaint-appealed">
            {appeal.stands === null
              ? words('complaint.appealWaits')
              : words(appeal.stands ? 'complaint.stands' : 'complaint.falls', { note: appeal.note })}
          </View>
        )}
        {may.includes('appeal') && appealUntil !== null && (
          <>
            <Text className="hint">{words('complaint.appealUntil', { until: day(appealUntil) })}</Text>
            <Button id="complaint-appeal" look="quiet" onPress={() => setAppealing(true)}>
              {words('complaint.appeal')}
            </Button>
          </>
        )}
      </View>
      {appealing && <AppealSheet ticketId={ticketId} onClose={() => setAppealing(false)} />}
    </Card>
  )
}
