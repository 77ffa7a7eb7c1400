import { View } from '@tarojs/components'
import { timeOf } from '../../../shared/booking/calendar'
import { isDay, today } from '../../../shared/calendar/day'
import { percent, reportTable, STATE_NAMES, WHAT_NAMES, walkerOf } from '../../../shared/patrol/tables'
import type { ReportLine } from '../../../shared/patrol/views'
import { useAsk, useList } from '../app/ask'
import { serverTime } from '../app/call'
import { go } from '../app/go'
import { usePerson } from '../app/person'
import { DeskTable } from '../extract/DeskTable'
import { DeskTools } from '../extract/DeskTools'
import { useDesk } from '../extract/use-desk'
import { ticketUrl } from '../ticket/where'
import { DayLine } from '../ui/fields'
import { useWords } from '../ui/language'
import { Page } from '../ui/Page'
import { Card, LinkText, Row, Tag, type Tone } from '../ui/parts'
import { Empty, ErrorState, Skeleton } from '../ui/states'
import { span } from '../ui/when'
import { patrolStaffWords } from './staff-words'
import './patrol.scss'

const TONES: Partial<Record<ReportLine['what'], Tone>> = { failed: 'red', missed: 'red', repeat: 'slate' }
/** A day of rounds: how much was walked, what was found, where nobody was. */
export function ReportScreen() {
  const { hat, language } = usePerson()
  const words = useWords(patrolStaffWords)
  const estateId = hat?.estateId ?? ''
  const desk = useDesk('patrol.report', reportTable, { day: isDay }, '')
  const day = desk.asked.day ?? today(serverTime())
  const { data, error, refetch } = useAsk('patrol.report', { estateId, day }, { enabled: Boolean(hat), live: true })
  const show = {
    at: (row: ReportLine) => timeOf(row.at),
    what: (row: ReportLine) => <Tag tone={TONES[row.what] ?? 'amber'}>{WHAT_NAMES[row.what][language]}</Tag>,
    ticket: (row: ReportLine) =>
      row.ticketId && (
        <LinkText id={`ticket-${row.ticketId}`} onPress={() => go(ticketUrl(row.ticketId ?? '', hat))}>
          {row.number ?? words('dayReport.noNumber')}
        </LinkText>
      ),
  }
  return (
    <Page id="patrol-report" title={words('dayReport.title')} size="work">
      <Late estateId={estateId} onPress={late => desk.ask('day', late)} />
      <DayLine id="day" label={words('dayReport.day')} value={day} onChange={value => desk.ask('day', value)} />
      {data && data.rounds.length > 0 && <DeskTools desk={{ ...desk, question: { day } }} />}
      {!data ? (
        error ? (
          <ErrorState error={error} onRetry={() => void refetch()} />
        ) : (
          <Skeleton />
        )
      ) : data.rounds.length === 0 ? (
        <Empty icon="check" title={words('dayReport.none')} next={words('dayReport.noneNext')} />
      ) : (
        <>
          <View className="day-figures" id="figures">
            <Figure id="completion" label={words('dayReport.completion')} value={percent(data.completion)} />
            <Figure id="done" label={words('dayReport.done')} value={`${data.done} / ${data.planned}`} />
            <Figure id="failed" label={words('dayReport.failed')} value={String(data.failed)} />
          </View>
          <Card title={words('dayReport.rounds')}>
            {data.rounds.map(round => (
              <Row
                key={round.roundId}
                id={`round-${round.roundId}`}
                icon={round.state === 'done' ? 'check' : 'clock'}
                title={`${round.routeName} ${span(round.from, round.until)}`}
                detail={[
                  words('rounds.points', { done: round.done, all: round.planned }),
                  round.walkers.join('、') || walkerOf(round.walkerName, language),
                ].join(' · ')}
                end={
                  <Tag tone={round.state === 'done' ? 'green' : round.state === 'open' ? 'brand' : 'red'}>
                    {STATE_NAMES[round.state][language]}
                  </Tag>
                }
              />
            ))}
          </Card>
          <Card title={words('dayReport.lines', { n: data.lines.length })}>
            {data.lines.length > 0 ? (
              <DeskTable id="line" desk={desk} rows={data.lines} keyOf={row => row.lineId} show={show} />
            ) : (
              <Row icon="check" title={words('dayReport.fine')} />
            )}
          </Card>
        </>
      )}
    </Page>
  )
}

/** What is over and not finished, of whichever day. */
function Late({ estateId, onPress }: { estateId: string; onPress(day: string): void }) {
  const { language } = usePerson()
  const words = useWords(patrolStaffWords)
  const { rows = [] } = useList('patrol.late', { estateId }, { enabled: Boolean(estateId) })
  if (rows.length === 0) return null
  return (
    <Card id="late" title={words('dayReport.late', { n: rows.length })}>
      {rows.map(row => (
        <Row
          key={row.roundId}
          id={`late-${row.roundId}`}
          icon="alert"
          title={`${row.routeName} ${row.day} ${span(row.from, row.until)}`}
          detail={[
            words('rounds.points', { done: row.done, all: row.planned }),
            walkerOf(row.walkerName, language),
          ].join(' · ')}
          onPress={() => onPress(row.day)}
        />
      ))}
    </Card>
  )
}

const Figure = ({ id, label, value }: { id: string; label: string; value: string }) => (
  <View className="day-figure" id={id}>
    <View className="day-figure__value">{value}</View>
    <View className="day-figure__label">{label}</View>
  </View>
)
