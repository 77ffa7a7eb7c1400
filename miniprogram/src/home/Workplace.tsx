import { Text, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { type Counts, useCounts } from '../app/counts'
import { go } from '../app/go'
import type { Entry } from '../app/noun'
import { usePerson } from '../app/person'
import { useWide } from '../platform/device'
import { pressable } from '../platform/spoken'
import { CountTag } from '../shell/CountTag'
import { entryUrl, useGroups, waitingIn } from '../shell/entries'
import { shellFirstWords } from '../shell/first-words'
import { useEntryName } from '../shell/name'
import { useWords } from '../ui/language'
import { Card, Icon, Row, Section } from '../ui/parts'
import { Empty, Skeleton } from '../ui/states'
import { Entries } from './Entries'

interface Props {
  /** What else stands at an entry, by its id. */
  ends?: Record<string, ReactNode>
}
/** What burns and what waits first, then the way to everything else, small; in a wide window that is the rail. */
export function Workplace({ ends = {} }: Props) {
  const { hat } = usePerson()
  const words = useWords(shellFirstWords)
  const wide = useWide()
  const found = useCounts({ live: !wide })
  const groups = useGroups()
  const counts = found ?? {}
  const waiting = waitingIn(groups, counts)
  if (wide)
    return found ? <Waiting entries={waiting} counts={counts} none={hat?.kind !== 'admin'} /> : <Skeleton rows={2} />
  return (
    <>
      <Waiting entries={waiting} counts={counts} />
      {groups.map(({ list, title, entries }) => {
        if (list === 'find') return <Entries key={list} list={list} />
        const rest = entries.filter(entry => !waiting.includes(entry))
        return (
          rest.length > 0 && (
            <Section key={list} {...(title && { title: words(title) })}>
              <Others entries={rest} ends={ends} />
            </Section>
          )
        )
      })}
    </>
  )
}

/** `none`: says so when nothing waits. */
function Waiting({ entries, counts, none }: { entries: readonly Entry[]; counts: Counts; none?: boolean }) {
  const words = useWords(shellFirstWords)
  const name = useEntryName()
  if (entries.length === 0 && !none) return null
  return (
    <Card id="waiting" title={words('shell.waiting')}>
      {entries.length === 0 && <Empty icon="check" title={words('shell.none')} next={words('shell.noneNext')} />}
      {entries.map(entry => (
        <Row
          key={entry.id}
          id={`go-${entry.id}`}
          icon={entry.icon}
          title={name(entry)}
          end={<CountTag count={counts[entry.id]} />}
          onPress={() => go(entryUrl(entry, counts))}
        />
      ))}
    </Card>
  )
}

function Others({ entries, ends }: { entries: readonly Entry[]; ends: Record<string, ReactNode> }) {
  const name = useEntryName()
  return (
    <View className="tiles">
      {entries.map(entry => (
        <View key={entry.id} id={`go-${entry.id}`} className="tile" {...pressable(() => go(entryUrl(entry, {})))}>
          <View className="tile__icon">
            <Icon name={entry.icon} />
          </View>
          <Text className="tile__label">{name(entry)}</Text>
          {ends[entry.id]}
        </View>
      ))}
    </View>
  )
}
