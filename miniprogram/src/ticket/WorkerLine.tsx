import { View } from '@tarojs/components'
import type { WorkerRow } from '../../../shared/ticket/crew'
import { useWords } from '../ui/language'
import { Row, Tag } from '../ui/parts'
import { ticketFirstWords } from './first-words'
import { ticketWords } from './words'

interface Props {
  worker: WorkerRow
  /** For how many of several tickets this is the trade; without it, whether it is for the one. */
  fits?: string | undefined
  /** Whether it is said how far away this person is. */
  near?: boolean
  onPress: (() => void) | undefined
}
/** Somebody who could be given work: what is in hand, the trades, on duty or not. */
export function WorkerLine({ worker, fits: forMany, near = false, onPress }: Props) {
  const words = useWords(ticketFirstWords, ticketWords)
  const { personId, name, skills, onDuty, fits, load, nearness } = worker
  const trades = skills.map(skill => words(`category.${skill}`)).join('、')
  return (
    <Row
      id={`assign-${personId}`}
      icon="person"
      title={name}
      detail={[words('worker.load', { n: load }), trades].filter(Boolean).join(' · ')}
      end={
        <View className="ticket-card__tags">
          {!onDuty && <Tag tone="amber">{words('worker.off')}</Tag>}
          {forMany && <Tag tone="green">{forMany}</Tag>}
          {!forMany && near && fits === true && <Tag tone="green">{words('worker.fits')}</Tag>}
          {!forMany && near && fits === false && <Tag>{words('worker.unfit')}</Tag>}
          {near && nearness !== 'away' && (
            <Tag tone="brand" icon="place">
              {words(`worker.${nearness}`)}
            </Tag>
          )}
        </View>
      }
      onPress={onPress}
    />
  )
}
