import { Text, View } from '@tarojs/components'
import type { Walk } from '../../../shared/inspection/walk'
import { useWords } from '../ui/language'
import { Icon, LinkText } from '../ui/parts'
import { type Errand, retry } from './courier'
import { inspectionStaffWords } from './staff-words'

interface Props {
  walk: Walk
  errand: Errand
  full: boolean
}
/** Where the notes are: all with the server, on their way, or safe on this device until there is a network. */
export function SyncLine({ walk, errand, full }: Props) {
  const words = useWords(inspectionStaffWords)
  const n = walk.pending.length
  const aside = walk.photos.filter(photo => photo.refused).length
  const tone = full || walk.stuck ? 'red' : n === 0 ? 'green' : errand.state === 'offline' ? 'amber' : 'brand'
  const icon = full || walk.stuck ? 'alert' : n === 0 ? 'check' : errand.state === 'offline' ? 'offline' : 'refresh'
  const share = errand.photo ? Math.round(errand.photo.share * 100) : null
  const text = full
    ? words('walk.full')
    : walk.stuck
      ? words('walk.stuck', { why: walk.stuck.message, n })
      : n === 0
        ? words('walk.synced')
        : errand.state === 'offline'
          ? words('walk.offline', { n })
          : share === null
            ? words('walk.sending', { n })
            : words('walk.sendingPhoto', { n, share })
  return (
    <View id="sync" className={`sync sync--${tone}`}>
      <Icon name={icon} />
      <View className="sync__words">
        <Text>{text}</Text>
        {aside > 0 && <Text className="sync__aside">{words('walk.aside', { n: aside })}</Text>}
      </View>
      {walk.stuck && (
        <LinkText id="sync-retry" onPress={() => void retry(walk.form.inspectionId)}>
          {words('act.retry')}
        </LinkText>
      )}
    </View>
  )
}
