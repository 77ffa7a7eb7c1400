import type { Role } from '../../../shared/contract'
import { go } from '../app/go'
import type { HomeList } from '../app/noun'
import { entryUrl, useEntries } from '../shell/entries'
import { useEntryName } from '../shell/name'
import { Card, Row } from '../ui/parts'

interface Props {
  list: HomeList
  title?: string
  /** As what the reader sees a list of a household; missing: by all roles held in the estate. */
  role?: Role
}
/** One list of a home, out of what the nouns put into it; nothing for whoever has no part in it. */
export function Entries({ list, title, role }: Props) {
  const mine = useEntries(role)(list)
  const name = useEntryName()
  if (!mine.length) return null
  return (
    <Card title={title}>
      {mine.map(entry => (
        <Row
          key={entry.id}
          id={`go-${entry.id}`}
          icon={entry.icon}
          title={name(entry)}
          onPress={() => go(entryUrl(entry, {}))}
        />
      ))}
    </Card>
  )
}
