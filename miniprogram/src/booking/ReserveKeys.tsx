import { View } from '@tarojs/components'
import { useState } from 'react'
import type { BookingRow } from '../../../shared/booking/schema'
import { useWhole } from '../app/ask'
import { useCommand } from '../app/command'
import { told } from '../app/go'
import { keyStaffWords } from '../key/staff-words'
import { itemsSaid } from '../key/tones'
import { keyWords } from '../key/words'
import { useWords } from '../ui/language'
import { Button, Row } from '../ui/parts'
import { Empty, ErrorState, Refused, Sheet, Skeleton } from '../ui/states'
import { bookingStaffWords } from './staff-words'

/** Keeps a bunch of the house in the cabinet until the appointment. */
export function ReserveKeys({ booking }: { booking: BookingRow }) {
  const words = useWords(bookingStaffWords)
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button id={`reserve-${booking.bookingId}`} look="quiet" icon="key" small onPress={() => setOpen(true)}>
        {words('key.do.reserve')}
      </Button>
      {open && <Choose booking={booking} onClose={() => setOpen(false)} />}
    </>
  )
}

function Choose({ booking, onClose }: { booking: BookingRow; onClose(): void }) {
  const words = useWords(bookingStaffWords, keyStaffWords, keyWords)
  const keys = useWhole('key.list', { houseId: booking.houseId, state: 'in_custody' })
  const found = keys.rows
  const { run, busy, refusal } = useCommand('key.reserve')
  const keep = async (keyId: string) => {
    if (!(await run({ keyId, bookingId: booking.bookingId }))) return
    told(words('key.reserved'))
    onClose()
  }
  return (
    <Sheet title={words('key.reserveTitle')} onClose={onClose}>
      <Refused refusal={refusal} />
      {keys.error && !found && <ErrorState error={keys.error} onRetry={() => keys.reload()} />}
      {!keys.error && !found && <Skeleton rows={1} />}
      {found?.length === 0 && <Empty icon="key" title={words('key.none')} next={words('key.noneNext')} />}
      <View className="card">
        {found?.map(bunch => (
          <Row
            key={bunch.keyId}
            id={`keep-${bunch.number}`}
            icon="key"
            title={bunch.number}
            detail={itemsSaid(bunch.items, words)}
            onPress={busy ? undefined : () => void keep(bunch.keyId)}
          />
        ))}
      </View>
    </Sheet>
  )
}
