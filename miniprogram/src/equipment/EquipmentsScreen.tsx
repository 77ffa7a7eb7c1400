import { useState } from 'react'
import { daysBetween, today } from '../../../shared/calendar/day'
import type { EquipmentRow } from '../../../shared/equipment/contract'
import { nearness, ruleOf } from '../../../shared/equipment/duties'
import { useList } from '../app/ask'
import { go } from '../app/go'
import { pageUrl } from '../app/noun'
import { usePart } from '../app/part'
import { usePerson } from '../app/person'
import { useRights } from '../app/rights'
import { useWords } from '../ui/language'
import { Page } from '../ui/Page'
import { Button, Card, Row, Tabs, Tag } from '../ui/parts'
import { Empty, List } from '../ui/states'
import { EquipmentSheet } from './EquipmentSheet'
import { equipmentStaffWords } from './staff-words'

const SHOWS = ['due', 'all', 'retired'] as const
/** What the law wants of lifts and the like: what is due first, then everything there is. */
export function EquipmentsScreen() {
  const { hat } = usePerson()
  const words = useWords(equipmentStaffWords)
  const estateId = hat?.estateId ?? ''
  const may = useRights(estateId)
  const [show, setShow] = usePart('show', SHOWS, 'due')
  const [adding, setAdding] = useState(false)
  const enabled = Boolean(hat)
  const due = useList('equipment.due', { estateId }, { enabled: enabled && show === 'due', live: true })
  const all = useList(
    'equipment.list',
    { estateId, retired: show === 'retired' },
    { enabled: enabled && show !== 'due' },
  )
  const none = (
    <Empty icon="check" title={words(show === 'due' ? 'eq.noneDue' : 'eq.none')} next={words('eq.noneNext')} />
  )
  return (
    <Page
      id="equipment"
      title={words('eq.title')}
      size="form"
      bar={
        may('equipment.save') && (
          <Button id="equipment-new" icon="plus" onPress={() => setAdding(true)}>
            {words('eq.add')}
          </Button>
        )
      }
    >
      <Tabs
        id="show"
        choices={SHOWS.map(value => ({ value, label: words(`eq.show.${value}`) }))}
        value={show}
        onChange={setShow}
      />
      <List list={show === 'due' ? due : all} empty={none}>
        {row => <Line key={row.equipmentId} row={row} />}
      </List>
      {adding && <EquipmentSheet estateId={estateId} before={null} onClose={() => setAdding(false)} />}
    </Page>
  )
}

function Line({ row }: { row: EquipmentRow }) {
  const words = useWords(equipmentStaffWords)
  const { equipmentId, kind, number, name, where, duties } = row
  const first = [...duties].sort((one, other) => (one.dueOn < other.dueOn ? -1 : 1))[0]
  return (
    <Card>
      <Row
        id={`equipment-${equipmentId}`}
        icon={ICONS[kind]}
        title={`${number} · ${name}`}
        detail={[where, first && words(`eq.duty.${first.duty}`)].filter(Boolean).join(' · ')}
        end={first && !row.retired && <Due row={row} duty={first} />}
        onPress={() => go(pageUrl('equipment/one', { equipmentId }))}
      />
    </Card>
  )
}

export const ICONS = { lift: 'lift', fire: 'fire', tank: 'plumbing', lightning: 'electrical', meter: 'meter' } as const
const TONES = { over: 'red', soon: 'amber', later: 'slate' } as const
/** How long until a duty is due, or since when it is over. */
export function Due({
  row: { kind },
  duty,
}: {
  row: Pick<EquipmentRow, 'kind'>
  duty: EquipmentRow['duties'][number]
}) {
  const words = useWords(equipmentStaffWords)
  const rule = ruleOf(kind, duty.duty)
  const day = today(Date.now())
  const left = daysBetween(day, duty.dueOn)
  const said =
    left < 0 ? words('eq.over', { n: -left }) : left === 0 ? words('eq.today') : words('eq.left', { n: left })
  return <Tag tone={TONES[rule ? nearness(rule, duty, day) : 'later']}>{said}</Tag>
}
