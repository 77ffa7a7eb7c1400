import { Text, View } from '@tarojs/components'
import type { TicketView } from '../../../shared/ticket/schema'
import { PhotoStrip } from '../file/PhotoField'
import { useWords } from '../ui/language'
import { absolute } from '../ui/time'
import { ticketWords } from './words'

/** What happened, newest first. */
export function Timeline({ ticket }: { ticket: TicketView }) {
  const words = useWords(ticketWords)
  return (
    <View className="timeline" id="timeline">
      {[...ticket.timeline].reverse().map(entry => (
        <View key={`${entry.what}${entry.at}`} className="timeline__entry">
          <View className={`timeline__dot timeline__dot--${entry.what}`} />
          <View className="timeline__words">
            <Text className="timeline__what">{words(`line.${entry.what}`, { name: entry.byName })}</Text>
            <Text className="timeline__when">{absolute(entry.at)}</Text>
            {entry.note && <Text className="timeline__note">{entry.note}</Text>}
            {Boolean(entry.photos?.length) && <PhotoStrip photos={entry.photos} />}
          </View>
        </View>
      ))}
    </View>
  )
}
