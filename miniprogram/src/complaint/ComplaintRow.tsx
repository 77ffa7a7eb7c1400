import { Text, View } from '@tarojs/components'
import type { ComplaintRow as Row } from '../../../shared/complaint/views'
import { CATEGORY_NAMES } from '../../../shared/ticket/names'
import { go } from '../app/go'
import { pageUrl } from '../app/noun'
import { useReading, useWords } from '../ui/language'
import { Row as Line, Tag } from '../ui/parts'
import { absolute } from '../ui/time'
import { complaintStaffWords } from './staff-words'
import { complaintWords } from './words'
import './complaint.scss'

export function ComplaintRow({ row }: { row: Row }) {
  const words = useWords(complaintStaffWords, complaintWords)
  const { language } = useReading()
  const { ticketId, number, placeLabel, category, description, acceptedAt, dueBy, outcomeAt, personName } = row
  return (
    <View className="card">
      <Line
        id={`complaint-${ticketId}`}
        icon="complaint"
        title={`${CATEGORY_NAMES[category][language]} · ${placeLabel}`}
        detail={
          <View>
            <Text>{description}</Text>
            <View>
              {[
                number,
                words(`complaint.channel.${row.channel}`),
                words('complaint.acceptedAt', { at: absolute(acceptedAt) }),
              ]
                .filter(Boolean)
                .join(' · ')}
            </View>
            <View>
              {[
                outcomeAt === null
                  ? words('complaint.dueAt', { at: absolute(dueBy) })
                  : words('complaint.toldOn', { at: absolute(outcomeAt) }),
                personName,
              ]
                .filter(Boolean)
                .join(' · ')}
            </View>
            <View className="complaint__tags">
              {row.waitsFor.map(what => (
                <Tag key={what} tone="amber">
                  {words(`complaint.waits.${what}`)}
                </Tag>
              ))}
              {!row.valid && row.decision && <Tag>{words(`complaint.decision.${row.decision}`)}</Tag>}
              {row.valid && outcomeAt !== null && !row.inTime && <Tag tone="red">{words('complaint.late')}</Tag>}
            </View>
          </View>
        }
        onPress={() => go(pageUrl('desk/ticket', { ticketId }))}
      />
    </View>
  )
}
