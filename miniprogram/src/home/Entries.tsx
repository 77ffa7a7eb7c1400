import type { ReactNode } from 'react'
import type { Role } from '../../../shared/contract'
import type { Operation } from '../../../shared/contracts'
import { go } from '../app/go'
import { rolesIn } from '../app/hats'
import { type Entry, type HomeList, pageUrl } from '../app/noun'
import { usePerson } from '../app/person'
import { mayCall, useRights } from '../app/rights'
import { nouns } from '../nouns'
import { useReading } from '../ui/language'
import { Card, Row } from '../ui/parts'

const ENTRIES: readonly Entry[] = nouns.flatMap(noun => noun.entries ?? [])

const OF_HOUSES: readonly HomeList[] = ['household', 'house']

interface Props {
  list: HomeList
  title?: string
  /** As what the reader sees a list of a household; missing: by all roles held in the estate. */
  role?: Role
  /** What stands at the end of a row, by its id. */
  ends?: Record<string, ReactNode>
}
/** One list of a home, out of what the nouns put into it; nothing for whoever has no part in it. */
export function Entries({ list, title, role, ends }: Props) {
  const { me, hat } = usePerson()
  const { language } = useReading()
  const atWork = useRights(hat?.estateId)
  const atHome = role ? [role] : rolesIn(me, hat?.estateId)
  const may = (asks: Operation) => (OF_HOUSES.includes(list) ? mayCall(asks, atHome) : atWork(asks))
  const mine = ENTRIES.filter(entry => entry.at[list] !== undefined)
    .filter(({ asks }) => !asks || may(asks))
    .sort((a, b) => (a.at[list] ?? 0) - (b.at[list] ?? 0))
  if (!mine.length) return null
  return (
    <Card title={title}>
      {mine.map(({ id, icon, page, title: [zh, en] }) => (
        <Row
          key={id}
          id={`go-${id}`}
          icon={icon}
          title={language === 'zh' ? zh : en}
          end={ends?.[id]}
          onPress={() => go(pageUrl(page))}
        />
      ))}
    </Card>
  )
}
