import { useCounts } from '../app/counts'
import { go } from '../app/go'
import { CountTag } from '../shell/CountTag'
import { entryUrl, useGroups, waitingIn } from '../shell/entries'
import { useEntryName } from '../shell/name'
import { useWords } from '../ui/language'
import { Card, Row } from '../ui/parts'
import { Empty } from '../ui/states'
import { cockpitWords } from './words'

/** What waits for the reader behind the entries of their home, what burns first. */
export function Decisions() {
  const words = useWords(cockpitWords)
  const name = useEntryName()
  const groups = useGroups()
  const counts = useCounts()
  if (!counts) return null
  const waiting = waitingIn(groups, counts)
  return (
    <Card id="decisions" title={words('cockpit.decisions')}>
      {waiting.length === 0 && (
        <Empty icon="check" title={words('cockpit.noDecisions')} next={words('cockpit.noDecisionsNext')} />
      )}
      {waiting.map(entry => (
        <Row
          key={entry.id}
          id={`decide-${entry.id}`}
          icon={entry.icon}
          title={name(entry)}
          end={<CountTag count={counts[entry.id]} />}
          onPress={() => go(entryUrl(entry, counts))}
        />
      ))}
    </Card>
  )
}
