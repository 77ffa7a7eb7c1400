import { useAsk } from '../app/ask'
import { useWords } from '../ui/language'
import { Card } from '../ui/parts'
import { ExceptionLine } from './Exceptions'
import { runStaffWords } from './staff-words'

/** On a house's page: what the latest period has against it, and what to do. Nothing where nothing is open. */
export function Reasons({ houseId }: { houseId: string }) {
  const words = useWords(runStaffWords)
  const { data } = useAsk('run.reasons', { houseId }, { freshMs: 30_000 })
  if (!data?.period || !data.state) return null
  const title = words('run.reasons', { period: data.period, state: words(`run.state.${data.state}`) })
  return (
    <Card id="run-reasons" title={title}>
      {data.items.map(one => (
        <ExceptionLine key={`${one.kind}-${one.item}-${one.field}`} one={one} title={one.houseLabel} />
      ))}
    </Card>
  )
}
