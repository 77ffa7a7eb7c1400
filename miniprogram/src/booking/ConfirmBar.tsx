import { Text, View } from '@tarojs/components'
import type { SlotRow } from '../../../shared/booking/schema'
import { useCommand } from '../app/command'
import { go, told } from '../app/go'
import { usePerson } from '../app/person'
import { useWords } from '../ui/language'
import { Button, LinkText } from '../ui/parts'
import { Refused } from '../ui/states'
import { whenSaid } from '../ui/when'
import { bookingWords } from './words'

interface Props {
  slot: SlotRow
  houseId: string
  /** Set when an appointment moves. */
  bookingId: string
  onTap(): void
  onDone(bookingId: string): void
}

/** The chosen time in words and the one button: book it, move to it, or stand in line for it. */
export function ConfirmBar({ slot, houseId, bookingId, onTap, onDone }: Props) {
  const { hat } = usePerson()
  const words = useWords(bookingWords)
  const book = useCommand('booking.book', { fields: bookingWords })
  const move = useCommand('booking.reschedule', { fields: bookingWords })
  const wait = useCommand('booking.wait', { fields: bookingWords })
  const waits = slot.ownWaiting.includes(houseId)
  const full = slot.remaining === 0
  const busy = book.busy || move.busy || wait.busy
  const refusal = book.refusal ?? move.refusal ?? wait.refusal
  const earlier = refusal?.reference?.bookingId

  const send = async () => {
    onTap()
    const { slotId } = slot
    if (full) {
      if (await wait.run({ slotId, houseId, leave: waits })) told(words(waits ? 'booking.outOfLine' : 'booking.inLine'))
      return
    }
    const done = bookingId ? await move.run({ bookingId, slotId }) : await book.run({ slotId, houseId })
    if (done) onDone(done.bookingId)
  }
  const word = full
    ? waits
      ? 'booking.leaveLine'
      : 'booking.joinLine'
    : bookingId
      ? 'booking.move'
      : 'booking.confirm'
  return (
    <>
      <Refused refusal={refusal} />
      {typeof earlier === 'string' && hat?.kind === 'household' && (
        <LinkText id="go-earlier" onPress={() => go('/packages/owner/bookings/index')}>
          {words('booking.seeEarlier')}
        </LinkText>
      )}
      <View className="confirm">
        <Text className="confirm__when">{whenSaid(slot, words)}</Text>
        {full && <Text className="confirm__hint">{words('booking.lineHint')}</Text>}
      </View>
      <Button
        id="confirm"
        look={full && waits ? 'danger' : 'primary'}
        busy={busy}
        disabled={!houseId && !bookingId}
        onPress={() => void send()}
      >
        {!houseId && !bookingId ? words('booking.chooseHouse') : words(word)}
      </Button>
    </>
  )
}
