import { Text, View } from '@tarojs/components'
import { useWords } from '../ui/language'
import { Icon, LinkText } from '../ui/parts'
import { type Errand, flush } from './courier'
import './outbox.scss'
import { outboxWords } from './words'

interface Props {
  /** Things noted here that the server does not have yet. */
  waiting: number
  errand: Errand
  /** The device keeps nothing more: what was tapped last is not noted. */
  full?: boolean
  /** What the server said no to, and its sentence. */
  refused?: { n: number; why: string } | undefined
  /** Asks the server again for what it refused; missing: it has to be changed first. */
  onAgain?(): void
  /** Photos that were not taken. */
  aside?: number
}
const LOOKS = { bad: ['red', 'alert'], done: ['green', 'check'], offline: ['amber', 'offline'] } as const
/** Where the notes are: all with the server, on their way, or safe on this device until there is a network. */
export function OutboxLine({ waiting: n, errand, full, refused, onAgain, aside = 0 }: Props) {
  const words = useWords(outboxWords)
  const state = full || refused ? 'bad' : n === 0 ? 'done' : errand.state === 'offline' ? 'offline' : null
  const [tone, icon] = state ? LOOKS[state] : ['brand', 'refresh']
  const text = () => {
    if (full) return words('outbox.full')
    if (refused) return words('outbox.refused', refused)
    if (n === 0) return words('outbox.sent')
    if (errand.state === 'offline') return words('outbox.offline', { n })
    if (!errand.photo) return words('outbox.sending', { n })
    return words('outbox.photo', { n, share: Math.round(errand.photo.share * 100) })
  }
  return (
    <View id="outbox" className={`outbox outbox--${tone}`}>
      <Icon name={icon} />
      <View className="outbox__words">
        <Text>{text()}</Text>
        {aside > 0 && <Text className="outbox__aside">{words('outbox.aside', { n: aside })}</Text>}
      </View>
      {refused && onAgain ? (
        <LinkText id="outbox-again" onPress={onAgain}>
          {words('outbox.again')}
        </LinkText>
      ) : (
        n > 0 && (
          <LinkText id="outbox-now" onPress={() => void flush()}>
            {words('outbox.now')}
          </LinkText>
        )
      )}
    </View>
  )
}
