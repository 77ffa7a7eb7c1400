import { View } from '@tarojs/components'
import { useState } from 'react'
import type { UnbackedRow } from '../../../shared/people/contract'
import { useList } from '../app/ask'
import { useCommand } from '../app/command'
import { told } from '../app/go'
import { Words } from '../ui/fields'
import { useWords } from '../ui/language'
import { Button, Row, Section } from '../ui/parts'
import { ErrorState, Refused, Sheet } from '../ui/states'
import { day } from '../ui/time'
import { peopleFirstWords } from './first-words'
import { peopleStaffWords } from './staff-words'

/** Who may still enter a house that the register gives to others: ended, or kept with a reason. */
export function Unbacked({ estateId }: { estateId: string }) {
  const words = useWords(peopleStaffWords)
  const list = useList('people.unbacked', { estateId }, { enabled: Boolean(estateId) })
  const [settling, setSettling] = useState<{ row: UnbackedRow; keep: boolean } | null>(null)
  if (list.error && !list.rows) return <ErrorState error={list.error} onRetry={list.reload} />
  // Two entries of one house may stand on two pages.
  const rows = [...new Map((list.rows ?? []).map(row => [row.grantId, row])).values()]
  if (!rows.length && !list.hasMore) return null
  return (
    <Section title={words('unbacked.title')}>
      <View className="note">{words('unbacked.why')}</View>
      <View className="list__rows" id="unbacked">
        {rows.map(row => (
          <Grant key={row.grantId} row={row} onSettle={keep => setSettling({ row, keep })} />
        ))}
      </View>
      {list.hasMore && (
        <Button id="unbacked-more" look="plain" busy={list.loadingMore} onPress={list.loadMore}>
          {words('act.more')}
        </Button>
      )}
      {settling && <Settle {...settling} onClose={() => setSettling(null)} />}
    </Section>
  )
}

function Grant({ row, onSettle }: { row: UnbackedRow; onSettle(keep: boolean): void }) {
  const words = useWords(peopleFirstWords, peopleStaffWords)
  return (
    <View className="card" id={`grant-${row.grantId}`}>
      <Row
        icon="person"
        title={`${row.name} · ${row.houseLabel}`}
        detail={[
          words(`role.${row.role}`),
          row.phone,
          words(`unbacked.why.${row.why}`),
          words('unbacked.since', { date: day(row.since) }),
        ]
          .filter(Boolean)
          .join(' · ')}
      />
      <View className="actions actions--pair">
        <View className="actions__more">
          <Button id={`keep-${row.grantId}`} look="quiet" onPress={() => onSettle(true)}>
            {words('unbacked.keep')}
          </Button>
        </View>
        <View className="actions__more">
          <Button id={`end-${row.grantId}`} look="danger" onPress={() => onSettle(false)}>
            {words('unbacked.end')}
          </Button>
        </View>
      </View>
    </View>
  )
}

function Settle({ row, keep, onClose }: { row: UnbackedRow; keep: boolean; onClose(): void }) {
  const words = useWords(peopleStaffWords)
  const { run, busy, refusal } = useCommand('people.settleGrant', { fields: peopleStaffWords })
  const [reason, setReason] = useState('')
  const verb = words(keep ? 'unbacked.keep' : 'unbacked.end')
  const settle = async () => {
    if (!(await run({ houseId: row.houseId, grantId: row.grantId, keep, reason }))) return
    told(words(keep ? 'unbacked.kept' : 'unbacked.ended'))
    onClose()
  }
  return (
    <Sheet title={verb} of={row.grantId} onClose={onClose}>
      <View className="prose">
        {words(keep ? 'unbacked.keepSure' : 'unbacked.endSure', { name: row.name, house: row.houseLabel })}
      </View>
      <Words id="settle-reason" label={words('unbacked.reason')} value={reason} max={300} onChange={setReason} />
      <Refused refusal={refusal} />
      <Button id="settle-send" look={keep ? 'primary' : 'danger'} busy={busy} onPress={() => void settle()}>
        {verb}
      </Button>
    </Sheet>
  )
}
