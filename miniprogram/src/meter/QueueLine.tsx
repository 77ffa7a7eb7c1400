import { Text, View } from '@tarojs/components'
import { useWords } from '../ui/language'
import { Icon, LinkText } from '../ui/parts'
import { meterStaffWords } from './staff-words'
import type { useQueue } from './use-queue'

/** Where the readings are: all with the server, on their way, or safe on this device. */
export function QueueLine({ queue }: { queue: ReturnType<typeof useQueue> }) {
  const words = useWords(meterStaffWords)
  const n = queue.waiting.filter(one => !one.refused).length
  const refused = queue.waiting.length - n
  const look = refused > 0 ? 'red' : n === 0 ? 'green' : 'amber'
  return (
    <View id="queue" className={`queue-line queue-line--${look}`}>
      <Icon name={refused > 0 ? 'alert' : n === 0 ? 'check' : 'refresh'} />
      <Text className="queue-line__words">
        {refused > 0
          ? words('walk.refused', { n: refused })
          : n === 0
            ? words('walk.allSent')
            : words(queue.offline ? 'walk.kept' : 'walk.onTheWay', { n })}
      </Text>
      {n > 0 && (
        <LinkText id="queue-send" onPress={() => void queue.send()}>
          {words('walk.sendNow')}
        </LinkText>
      )}
    </View>
  )
}
