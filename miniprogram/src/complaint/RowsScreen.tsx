import { Text } from '@tarojs/components'
import { firstDay, isDay, lastDay, periodOf, today } from '../../../shared/calendar/day'
import { MEASURES, type Measure } from '../../../shared/complaint/contract'
import { CATEGORY_NAMES } from '../../../shared/ticket/names'
import { ALL_CATEGORIES, type Category } from '../../../shared/ticket/schema'
import { useList } from '../app/ask'
import { oneOf, useFilters } from '../app/filters'
import { usePerson } from '../app/person'
import { Field } from '../ui/fields'
import { useReading, useWords } from '../ui/language'
import { Page } from '../ui/Page'
import { Pills } from '../ui/parts'
import { Empty, List } from '../ui/states'
import { ComplaintRow } from './ComplaintRow'
import { complaintStaffWords } from './staff-words'

const WORD: Record<Measure, keyof typeof complaintStaffWords> = {
  accepted: 'complaint.accepted',
  valid: 'complaint.valid',
  excluded: 'complaint.excludedCount',
  handled: 'complaint.handled',
  open: 'complaint.open',
  inTime: 'complaint.inTime',
  late: 'complaint.lateCount',
}
const isKey = (value: string): boolean => /^[\w.:-]{1,80}$/.test(value)
const CHECKS = {
  from: isDay,
  to: isDay,
  measure: oneOf(MEASURES),
  category: oneOf(ALL_CATEGORIES),
  building: isKey,
  personId: isKey,
}
const orNone = (key: string | undefined) => (key === 'none' ? null : key)

/** The complaints that a figure counts. */
export function RowsScreen() {
  const { hat } = usePerson()
  const words = useWords(complaintStaffWords)
  const { language } = useReading()
  const { asked, ask } = useFilters(CHECKS)
  const { category, building, personId } = asked
  const month = periodOf(today(Date.now()))
  const { from = firstDay(month), to = lastDay(month) } = asked
  const measure = (asked.measure ?? 'accepted') as Measure
  const list = useList(
    'complaint.list',
    {
      ...{ estateId: hat?.estateId ?? '', from, to, measure },
      ...(category && { category: category as Category }),
      ...(building && { building: orNone(building) }),
      ...(personId && { personId: orNone(personId) }),
    },
    { enabled: Boolean(hat) },
  )
  const part = [
    `${from} – ${to}`,
    category && CATEGORY_NAMES[category as Category][language],
    building && (building === 'none' ? words('complaint.public') : words('complaint.building', { n: building })),
    personId && (personId === 'none' ? words('complaint.unassigned') : list.rows?.[0]?.personName),
  ]
  return (
    <Page id="complaint-rows" title={words('complaint.rows')} size="form">
      <Text className="hint">{part.filter(Boolean).join(' · ')}</Text>
      <Field>
        <Pills
          id="measure"
          choices={MEASURES.map(value => ({ value, label: words(WORD[value]) }))}
          value={measure}
          onChange={value => ask('measure', value)}
        />
      </Field>
      <List list={list} empty={<Empty icon="complaint" title={words('complaint.noRows')} />}>
        {row => <ComplaintRow key={row.ticketId} row={row} />}
      </List>
    </Page>
  )
}
