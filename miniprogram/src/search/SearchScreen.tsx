import { useState } from 'react'
import type { FoundGroup, FoundRow } from '../../../shared/search/schema'
import { useAsk } from '../app/ask'
import { go } from '../app/go'
import { useOwned } from '../app/owned'
import { usePerson } from '../app/person'
import { useSettled } from '../app/settled'
import { useWords } from '../ui/language'
import { Page } from '../ui/Page'
import { Card, Row } from '../ui/parts'
import { SearchField } from '../ui/SearchField'
import { Empty, ErrorState, Skeleton } from '../ui/states'
import { searchStaffWords } from './staff-words'
import { foundUrl } from './where'

const REMEMBERED = 6
const SHORT = 40
const ICONS = {
  house: 'home',
  person: 'person',
  ticket: 'list',
  bill: 'calendar',
  receipt: 'form',
  meter: 'meter',
  key: 'key',
  plate: 'place',
} as const

/** Anything by what people say of it. What was opened lately is offered before anything is typed. */
export function SearchScreen() {
  const { hat } = usePerson()
  const words = useWords(searchStaffWords)
  const [typed, setTyped] = useState('')
  const text = useSettled(typed.trim())
  const recent = useOwned<FoundRow[]>('found')
  const asked = { estateId: hat?.estateId ?? '', text }
  const { data, error, refetch } = useAsk('search.find', asked, { enabled: Boolean(hat && text) })
  const open = (row: FoundRow) => {
    const others = (recent.now() ?? []).filter(one => one.of !== row.of || one.kind !== row.kind)
    // A telephone number is no thing to leave on a device.
    recent.put([{ ...row, phone: null }, ...others].slice(0, REMEMBERED))
    go(foundUrl(row))
  }
  const groups = text ? data?.groups : undefined
  const first = groups?.[0]?.items[0]
  return (
    <Page id="search" title={words('search.title')} size="form">
      <SearchField
        id="find"
        label={words('search.label')}
        hint={words('search.hint')}
        value={typed}
        onChange={setTyped}
        onConfirm={() => first && open(first)}
      />
      {text && error && !data && <ErrorState error={error} onRetry={() => void refetch()} />}
      {text && !data && !error && <Skeleton rows={2} />}
      {groups?.map(group => (
        <Group key={group.kind} group={group} onOpen={open} />
      ))}
      {groups?.length === 0 && (
        <Empty
          icon="search"
          title={words('search.none', { text: text.slice(0, SHORT) })}
          next={words('search.sought', {
            kinds: (data?.sought ?? []).map(kind => words(`search.kind.${kind}`)).join(' · '),
          })}
        />
      )}
      {!text && <Recent rows={recent.value ?? []} onOpen={open} />}
    </Page>
  )
}

function Recent({ rows, onOpen }: { rows: FoundRow[]; onOpen(row: FoundRow): void }) {
  const words = useWords(searchStaffWords)
  if (rows.length === 0) return <Empty icon="search" title={words('search.start')} next={words('search.startNext')} />
  return (
    <Card title={words('search.recent')}>
      {rows.map(row => (
        <FoundLine key={`${row.kind}-${row.of}`} row={row} onOpen={onOpen} />
      ))}
    </Card>
  )
}
function Group({ group, onOpen }: { group: FoundGroup; onOpen(row: FoundRow): void }) {
  const words = useWords(searchStaffWords)
  return (
    <Card id={`found-${group.kind}`} title={words(`search.kind.${group.kind}`)}>
      {group.items.map(row => (
        <FoundLine key={`${row.of} ${row.title}`} row={row} onOpen={onOpen} />
      ))}
      {group.more && <Row title={words('search.more')} />}
    </Card>
  )
}
const FoundLine = ({ row, onOpen }: { row: FoundRow; onOpen(row: FoundRow): void }) => (
  <Row
    id={`open-${row.kind}-${row.of}`}
    icon={ICONS[row.kind]}
    title={row.title}
    detail={[row.detail, row.phone].filter(Boolean).join(' · ')}
    onPress={() => onOpen(row)}
  />
)
