import { View } from '@tarojs/components'
import { useState } from 'react'
import type { BookingRow } from '../../../shared/booking/schema'
import { useAsk } from '../app/ask'
import type { CallRefused } from '../app/call'
import { useCommand } from '../app/command'
import { told } from '../app/go'
import { peopleFirstWords } from '../people/first-words'
import { useWords } from '../ui/language'
import { Button, Row } from '../ui/parts'
import { Empty, ErrorState, Refused, Sheet, Skeleton } from '../ui/states'
import { bookingStaffWords } from './staff-words'

/** Names who goes to an appointment. */
export function SendSomebody({ booking }: { booking: BookingRow }) {
  const words = useWords(bookingStaffWords)
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button id={`assign-${booking.bookingId}`} look="quiet" icon="person" small onPress={() => setOpen(true)}>
        {words('plan.assign')}
      </Button>
      {open && <Choose booking={booking} onClose={() => setOpen(false)} />}
    </>
  )
}

function Choose({ booking, onClose }: { booking: BookingRow; onClose(): void }) {
  const words = useWords(bookingStaffWords, peopleFirstWords)
  const { estateId } = booking
  const staff = useAsk('people.staff', { estateId })
  const kinds = useAsk('booking.kinds', { estateId }, { freshMs: 60_000 })
  const { run, busy, refusal } = useCommand('booking.assign')
  const serves = kinds.data?.items.find(one => one.kind === booking.kind)?.serves
  const fit = serves && staff.data?.items.filter(person => serves.includes(person.role))
  const send = async (personId: string, name: string) => {
    if (!(await run({ bookingId: booking.bookingId, personId }))) return
    told(words('plan.assigned', { name }))
    onClose()
  }
  return (
    <Sheet title={words('plan.assign')} onClose={onClose}>
      <Refused refusal={refusal} />
      {!fit &&
        (staff.error || kinds.error ? (
          <ErrorState
            error={(staff.error ?? kinds.error) as CallRefused}
            onRetry={() => {
              void staff.refetch()
              void kinds.refetch()
            }}
          />
        ) : (
          <Skeleton rows={2} />
        ))}
      {fit?.length === 0 && <Empty icon="person" title={words('plan.nobodyServes')} />}
      <View className="card">
        {fit?.map(({ personId, grantId, name, role }) => (
          <Row
            key={grantId}
            id={`goes-${personId}`}
            icon="person"
            title={name}
            detail={words(`role.${role}`)}
            onPress={busy ? undefined : () => void send(personId, name)}
          />
        ))}
      </View>
    </Sheet>
  )
}
