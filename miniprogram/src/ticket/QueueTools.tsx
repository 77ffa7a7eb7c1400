import { View } from '@tarojs/components'
import { MOST_TOGETHER } from '../../../shared/ticket/crew'
import type { QueuePart } from '../../../shared/ticket/schema'
import { ticketTable } from '../../../shared/ticket/tables'
import { TakeButtons } from '../extract/TakeButtons'
import { useWords } from '../ui/language'
import { Button, Pills } from '../ui/parts'
import type { Picks } from './picks'
import { ticketStaffWords } from './staff-words'

const ORDERS = ['usual', 'due'] as const
export type Order = (typeof ORDERS)[number]
interface Props {
  show: QueuePart
  order: Order
  onOrder(order: Order): void
  /** Missing: this person gives no work. */
  picks?: Picks | undefined
  takes: boolean
}
/** By what the queue goes, several at once, and the list as a file or a paper. */
export function QueueTools({ show, order, onOrder, picks, takes }: Props) {
  const words = useWords(ticketStaffWords)
  const usual = words(show === 'all' ? 'queue.byNewest' : 'queue.byUrgency')
  return (
    <View className="tools">
      <Pills
        id="order"
        choices={ORDERS.map(value => ({ value, label: value === 'due' ? words('queue.byDue') : usual }))}
        value={order}
        onChange={onOrder}
      />
      <View className="tools__buttons">
        {picks && (
          <Button id="several" look="quiet" small onPress={picks.on ? picks.stop : picks.start}>
            {words(picks.on ? 'many.stop' : 'many.pick')}
          </Button>
        )}
        {takes && (
          <TakeButtons
            of="ticket.queue"
            table={ticketTable}
            asked={{ show, ...(order === 'due' && { sort: 'due' }) }}
          />
        )}
      </View>
    </View>
  )
}

/** What becomes of those that are ticked. */
export function PickBar({ picks, onAssign }: { picks: Picks; onAssign(): void }) {
  const words = useWords(ticketStaffWords)
  const { tickets, full } = picks
  return (
    <View className="actions">
      {(full || tickets.length === 0) && (
        <View className="note">{words(full ? 'many.full' : 'many.none', { most: MOST_TOGETHER })}</View>
      )}
      <Button id="assign-many" disabled={tickets.length === 0} onPress={onAssign}>
        {words('many.assign', { n: tickets.length })}
      </Button>
    </View>
  )
}
