import { View } from '@tarojs/components'
import { useAsk } from '../app/ask'
import { useCommand } from '../app/command'
import { told } from '../app/go'
import { usePerson } from '../app/person'
import { useWords } from '../ui/language'
import { Row } from '../ui/parts'
import { ErrorState, Refused, Sheet, Skeleton } from '../ui/states'
import { complaintStaffWords } from './staff-words'

/** Whom of the staff a complaint is about: they take no step of it from then on. */
export function AboutSheet({ ticketId, onClose }: { ticketId: string; onClose(): void }) {
  const { hat } = usePerson()
  const words = useWords(complaintStaffWords)
  const estateId = hat?.estateId ?? ''
  const { data, error, refetch } = useAsk('people.staff', { estateId }, { enabled: Boolean(estateId) })
  const { run, busy, refusal } = useCommand('complaint.about')
  const send = async (personId: string | null) => {
    if (busy || !(await run({ ticketId, personId }))) return
    told(words('complaint.done'))
    onClose()
  }
  const persons = [...new Map(data?.items.map(one => [one.personId, one.name]))]
  return (
    <Sheet title={words('complaint.do.about')} of={ticketId} onClose={onClose}>
      <View className="note note--brand">{words('complaint.aboutHint')}</View>
      <Refused refusal={refusal} />
      {error && !data && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!error && !data && <Skeleton rows={2} />}
      {data && (
        <View className="card">
          {persons.map(([personId, name]) => (
            <Row
              key={personId}
              id={`about-${personId}`}
              icon="person"
              title={name}
              onPress={() => void send(personId)}
            />
          ))}
          <Row id="about-nobody" icon="minus" title={words('complaint.aboutNobody')} onPress={() => void send(null)} />
        </View>
      )}
    </Sheet>
  )
}
