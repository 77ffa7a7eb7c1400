import { useCounts } from '../app/counts'
import { go } from '../app/go'
import { usePerson } from '../app/person'
import { CountTag } from '../shell/CountTag'
import { byNeed, entryUrl, GROUPS, useEntries } from '../shell/entries'
import { useEntryName } from '../shell/name'
import { useWords } from '../ui/language'
import { Card, Row } from '../ui/parts'
import { Empty } from '../ui/states'
import { cockpitWords } from './words'

/** What waits for the reader behind the entries of their home, what burns first. */
export function Decisions() {
  const { hat } = usePerson()
  const words = useWords(cockpitWords)
  const name = useEntryName()
  const entriesOf = useEntries()
  const counts = useCounts()
  if (!hat || !counts) return null
  const waiting = GROUPS[hat.kind]
    .flatMap(({ list }) => entriesOf(list))
    .filter(({ id }) => counts[id]?.waiting)
    .sort(byNeed(counts))
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
