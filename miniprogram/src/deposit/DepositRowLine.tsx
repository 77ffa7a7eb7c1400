import { Text, View } from '@tarojs/components'
import type { DepositRow } from '../../../shared/deposit/contract'
import { yuan } from '../app/amount'
import { go } from '../app/go'
import { pageUrl } from '../app/noun'
import { useWords } from '../ui/language'
import { Row, Tag, type Tone } from '../ui/parts'
import { day } from '../ui/time'
import { depositWords } from './words'
import './deposit.scss'

/** How far it is, in a word. */
export function StateTag({ row }: { row: Pick<DepositRow, 'state' | 'waitsFor' | 'dueFen'> }) {
  const words = useWords(depositWords)
  const { state, waitsFor, dueFen } = row
  if (state === 'signed') return <Tag tone="green">{words('dep.ended')}</Tag>
  if (state === 'withdrawn') return <Tag>{words('dep.withdrawn')}</Tag>
  if (dueFen > 0) return <Tag tone="amber">{words('dep.due', { amount: yuan(dueFen) })}</Tag>
  const tone: Tone = state === 'held' ? 'slate' : 'brand'
  return <Tag tone={tone}>{words(`dep.waits.${waitsFor}`)}</Tag>
}
interface Props {
  row: DepositRow
  /** Whose page it opens. */
  page: 'cashier/deposit' | 'owner/deposit'
  /** The page names the house already, or it is one's own: then it is not what tells one from another. */
  house?: 'title' | 'detail' | 'none'
}
export function DepositLine({ row, page, house = 'title' }: Props) {
  const { depositId, title, houseLabel, amountFen, keptFen, at } = row
  const words = useWords(depositWords)
  // Named after its kind, it says so once.
  const kind = words(`dep.kind.${row.kind}`)
  const kept = keptFen > 0 && `${words('dep.kept')} ${yuan(keptFen)}`
  return (
    <Row
      id={`deposit-${depositId}`}
      icon="check"
      title={house === 'title' ? `${houseLabel} · ${title}` : title}
      detail={[house === 'detail' && houseLabel, kind !== title && kind, day(at), kept].filter(Boolean).join(' · ')}
      end={
        <View className="deposit-end">
          <Text className="figure">{yuan(amountFen)}</Text>
          <StateTag row={row} />
        </View>
      }
      onPress={() => go(pageUrl(page, { depositId }))}
    />
  )
}
