import { Text, View } from '@tarojs/components'
import { addDays, firstDay, lastDay, nextPeriod, type Period, periodOf, today } from '../../../shared/calendar/day'
import type { Measure } from '../../../shared/complaint/contract'
import { type Figures, type FrozenRates, type Part, type Rates, TARGET_PERCENT } from '../../../shared/complaint/rates'
import { CATEGORY_NAMES } from '../../../shared/ticket/names'
import type { Category } from '../../../shared/ticket/schema'
import { useAsk } from '../app/ask'
import { useFilters } from '../app/filters'
import { go } from '../app/go'
import { pageUrl } from '../app/noun'
import { pressable } from '../platform/spoken'
import { useReading, useWords } from '../ui/language'
import { Button, Card, Section, Tag } from '../ui/parts'
import { Empty, ErrorState, Skeleton } from '../ui/states'
import { Table } from '../ui/Table'
import { absolute } from '../ui/time'
import { complaintStaffWords } from './staff-words'
import './complaint.scss'

const isPeriod = (value: string): boolean => /^20\d\d-(0[1-9]|1[0-2])$/.test(value)
type Asked = Record<string, string>

/** The figures of a month, each the way to its rows. */
export function Month({ estateId }: { estateId: string }) {
  const words = useWords(complaintStaffWords)
  const { asked, ask } = useFilters({ month: isPeriod })
  const present = periodOf(today(Date.now()))
  const month = asked.month ?? present
  const range = { from: firstDay(month), to: lastDay(month) }
  const { data, error, refetch } = useAsk('complaint.rates', { estateId, ...range }, { enabled: Boolean(estateId) })
  const open = (more: Asked) => go(pageUrl('desk/complaint-rows', { ...range, ...more }))
  return (
    <>
      <Stepper month={month} present={present} onTurn={period => ask('month', period)} />
      {error && !data && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!error && !data && <Skeleton />}
      {data?.accepted === 0 && <Empty icon="complaint" title={words('complaint.none')} />}
      {data?.frozen && <Frozen frozen={data.frozen} now={data} />}
      {data && data.accepted > 0 && <Shown rates={data} onOpen={open} />}
    </>
  )
}

function Stepper({ month, present, onTurn }: { month: Period; present: Period; onTurn(period: Period): void }) {
  const words = useWords(complaintStaffWords)
  const before = periodOf(addDays(firstDay(month), -1))
  return (
    <View className="complaint__month section">
      <Button id="month-before" look="quiet" small icon="back" onPress={() => onTurn(before)}>
        {words('complaint.before')}
      </Button>
      <Text className="figure">{month}</Text>
      <Button id="month-next" look="quiet" small disabled={month >= present} onPress={() => onTurn(nextPeriod(month))}>
        {words('complaint.next')}
      </Button>
    </View>
  )
}

function Shown({ rates, onOpen }: { rates: Rates; onOpen(more: Asked): void }) {
  const words = useWords(complaintStaffWords)
  const { language } = useReading()
  const counts: [Measure, string, number][] = [
    ['accepted', words('complaint.accepted'), rates.accepted],
    ['valid', words('complaint.valid'), rates.valid],
    ['excluded', words('complaint.excludedCount'), rates.accepted - rates.valid],
    ['handled', words('complaint.handled'), rates.handled],
    ['open', words('complaint.open'), rates.valid - rates.handled],
    ['inTime', words('complaint.inTime'), rates.inTime],
    ['late', words('complaint.lateCount'), rates.handled - rates.inTime],
  ]
  return (
    <>
      <Section>
        <View className="complaint__rates">
          <Rate id="effective" label={words('complaint.effectiveRate')} rate={rates.effectiveRate} />
          <Rate id="timely" label={words('complaint.timelyRate')} rate={rates.timelyRate} />
        </View>
        <Text className="hint">{words('complaint.rule')}</Text>
        <View className="complaint__counts">
          {counts.map(([measure, label, n]) => (
            <View
              key={measure}
              id={`count-${measure}`}
              className="complaint__count"
              {...pressable(() => onOpen({ measure }))}
            >
              <Text className="complaint__n">{n}</Text>
              <Text>{label}</Text>
            </View>
          ))}
        </View>
      </Section>
      <Parts
        id="categories"
        title={words('complaint.by.categories')}
        parts={rates.categories}
        nameOf={part => CATEGORY_NAMES[part.key as Category][language]}
        onOpen={part => onOpen({ category: part.key ?? '' })}
      />
      <Parts
        id="buildings"
        title={words('complaint.by.buildings')}
        parts={rates.buildings}
        nameOf={part => (part.key ? words('complaint.building', { n: part.label }) : words('complaint.public'))}
        onOpen={part => onOpen({ building: part.key ?? 'none' })}
      />
      <Parts
        id="persons"
        title={words('complaint.by.persons')}
        parts={rates.persons}
        nameOf={part => part.label || words('complaint.unassigned')}
        onOpen={part => onOpen({ personId: part.key ?? 'none' })}
      />
    </>
  )
}

interface Line {
  id: string
  name: string
  figures: Figures
}
const FIGURES = ['accepted', 'valid', 'handled', 'inTime', 'effectiveRate', 'timelyRate'] as const
/** How the month stood when it ended, beside the same counted today. */
function Frozen({ frozen, now }: { frozen: FrozenRates; now: Figures }) {
  const words = useWords(complaintStaffWords)
  const moved = FIGURES.some(name => frozen[name] !== now[name])
  return (
    <Card id="frozen" title={words('complaint.frozen', { at: absolute(frozen.at) })}>
      <Table<Line>
        id="frozen-figures"
        rows={[
          { id: 'frozen', name: words('complaint.asFrozen'), figures: frozen },
          { id: 'now', name: words('complaint.asNow'), figures: now },
        ]}
        keyOf={row => row.id}
        columns={[
          { id: 'name', head: '', cell: (row: Line) => row.name, share: 2 },
          ...FIGURES.map(name => ({
            id: name,
            head: words(`complaint.${name}`),
            figure: true,
            cell: (row: Line) => row.figures[name] ?? '—',
          })),
        ]}
      />
      <Text className="hint">{words(moved ? 'complaint.moved' : 'complaint.unmoved')}</Text>
    </Card>
  )
}

/** A rate, held against its target; nothing to divide by is no rate. */
function Rate({ id, label, rate }: { id: string; label: string; rate: string | null }) {
  const words = useWords(complaintStaffWords)
  const below = rate !== null && Number.parseFloat(rate) < TARGET_PERCENT
  return (
    <View className="card card--pad" id={`rate-${id}`}>
      <View className="due__head">
        <Text className="due__label">{label}</Text>
        {rate !== null && (
          <Tag tone={below ? 'red' : 'green'} icon={below ? 'alert' : 'check'}>
            {words(below ? 'complaint.below' : 'complaint.reached')}
          </Tag>
        )}
      </View>
      <Text className="due__amount">{rate ?? '—'}</Text>
      <Text className="due__more">{words('complaint.target')}</Text>
    </View>
  )
}

interface PartsProps {
  id: string
  title: string
  parts: readonly Part[]
  nameOf(part: Part): string
  onOpen(part: Part): void
}
function Parts({ id, title, parts, nameOf, onOpen }: PartsProps) {
  const words = useWords(complaintStaffWords)
  const figure = (name: keyof Figures, head: string) => ({
    id: name,
    head,
    figure: true,
    cell: (part: Part) => part[name] ?? '—',
  })
  return (
    <Card title={title}>
      <Table
        id={id}
        rows={parts}
        keyOf={part => part.key ?? 'none'}
        onPress={onOpen}
        columns={[
          { id: 'name', head: title, cell: nameOf, share: 2 },
          figure('accepted', words('complaint.accepted')),
          figure('valid', words('complaint.valid')),
          figure('handled', words('complaint.handled')),
          figure('inTime', words('complaint.inTime')),
          figure('effectiveRate', words('complaint.effectiveRate')),
          figure('timelyRate', words('complaint.timelyRate')),
        ]}
      />
    </Card>
  )
}
