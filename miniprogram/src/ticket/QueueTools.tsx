import { View } from '@tarojs/components'
import { MOST_TOGETHER } from '../../../shared/ticket/crew'
import type { QueuePart } from '../../../shared/ticket/schema'
import { ticketTable } from '../../../shared/ticket/tables'
import { TakeButtons } from '../extract/TakeButtons'
import { useWords } from '../ui/language'
import { Button, Pills } from '../ui/parts'
import type { Picks } from './picks'
import { ticketStaffWords } from './staff-words'

export const ORDERS = ['usual', 'due', 'soon'] as const
export type Order = (typeof ORDERS)[number]
const WORDS = { due: 'queue.byDue', soon: 'queue.soon' } as const
/** Whether something is promised there: not on hold, nor of what is done. */
export const runsIn = (show: QueuePart): boolean => show !== 'suspended' && show !== 'done'
/** What the list is asked for. */
export const askedIn = (show: QueuePart, order: Order) =>
  order === 'usual' || !runsIn(show) ? {} : { sort: 'due' as const, ...(order === 'soon' && { soon: true }) }
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
      {runsIn(show) && (
        <Pills
          id="order"
          choices={ORDERS.map(value => ({ value, label: value === 'usual' ? usual : words(WORDS[value]) }))}
          value={order}
          onChange={onOrder}
        />
      )}
      <View className="tools__buttons">
        {picks && (
          <Button id="several" look="quiet" small onPress={picks.on ? picks.stop : picks.start}>
            {words(picks.on ? 'many.stop' : 'many.pick')}
          </Button>
        )}
        {takes && <TakeButtons of="ticket.queue" table={ticketTable} asked={{ show, ...askedIn(show, order) }} />}
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
