import { useState } from 'react'
import { UTILITIES, type Utility } from '../../../shared/network/schema'
import { noticeHours } from '../../../shared/outage/schema'
import { useAsk } from '../app/ask'
import { useCommand } from '../app/command'
import { told } from '../app/go'
import { Line } from '../ui/fields'
import { useWords } from '../ui/language'
import { Button } from '../ui/parts'
import { Refused, Sheet, Skeleton } from '../ui/states'
import { outageFirstWords } from './first-words'
import { outageStaffWords } from './staff-words'

/** How many hours before planned work begins an estate announces it. */
export function NoticeSheet({ estateId, onClose }: { estateId: string; onClose(): void }) {
  const words = useWords(outageFirstWords, outageStaffWords)
  const { data } = useAsk('outage.notice', { estateId })
  const [typed, setTyped] = useState<Partial<Record<Utility, string>>>({})
  const { run, busy, refusal } = useCommand('outage.saveNotice')
  const save = async () => {
    if (!data) return
    const hours = Object.fromEntries(
      UTILITIES.map(one => [one, Number(typed[one] ?? noticeHours(data.hours, one))]),
    ) as Record<Utility, number>
    if (!(await run({ estateId, version: data.version, hours }))) return
    told(words('outage.noticeSaved'))
    onClose()
  }
  return (
    <Sheet title={words('outage.noticeHours')} onClose={onClose}>
      {!data && <Skeleton rows={2} />}
      {data &&
        UTILITIES.map(one => (
          <Line
            key={one}
            id={`hours-${one}`}
            label={words(`outage.no.${one}`)}
            kind="number"
            max={3}
            value={typed[one] ?? String(noticeHours(data.hours, one))}
            onChange={text => setTyped(before => ({ ...before, [one]: text }))}
          />
        ))}
      <Refused refusal={refusal} />
      <Button id="notice-save" busy={busy} disabled={!data} onPress={() => void save()}>
        {words('outage.save')}
      </Button>
    </Sheet>
  )
}
