import type { StockDifference } from '../../../shared/key/schema'
import { useWords } from '../ui/language'
import { Card, Row, Tag } from '../ui/parts'
import { keyStaffWords } from './staff-words'

/** Where a count differed from the books. */
export function Differences({ title, differences }: { title: string; differences: readonly StockDifference[] }) {
  const words = useWords(keyStaffWords)
  return (
    <Card title={title} id="differences">
      {differences.length === 0 && <Row icon="check" title={words('stock.agrees')} />}
      {differences.map(({ number, kind }) => (
        <Row
          key={number}
          title={number}
          end={<Tag tone={kind === 'missing' ? 'red' : 'amber'}>{words(`stock.${kind}`)}</Tag>}
        />
      ))}
    </Card>
  )
}
