import { useAsk } from '../app/ask'
import { dial } from '../platform/device'
import { useWords } from '../ui/language'
import { Button, Card, Row } from '../ui/parts'
import { estateFirstWords } from './first-words'

const FRESH_MS = 600_000

/** Whom one can call here, and when somebody answers; nothing where the estate has said no number. */
export function OfficeCard({ estateId }: { estateId: string | undefined }) {
  const words = useWords(estateFirstWords)
  const { data } = useAsk(
    'estate.office',
    { estateId: estateId ?? '' },
    { enabled: Boolean(estateId), freshMs: FRESH_MS },
  )
  if (!data) return null
  const { numbers, emergency } = data.office
  if (numbers.length === 0 && !emergency) return null
  return (
    <Card id="office" title={words('office.title')}>
      {emergency && (
        <Row
          icon="alert"
          title={words('office.emergency')}
          detail={words('office.anyHour')}
          end={<Call id="call-emergency" phone={emergency} danger />}
        />
      )}
      {numbers.map(({ label, phone, hours }, at) => (
        <Row
          key={`${label} ${phone}`}
          icon="phone"
          title={label}
          detail={hours}
          end={<Call id={`call-office-${at}`} phone={phone} />}
        />
      ))}
    </Card>
  )
}

const Call = ({ id, phone, danger = false }: { id: string; phone: string; danger?: boolean }) => (
  <Button id={id} look={danger ? 'danger' : 'quiet'} icon="phone" small onPress={() => dial(phone.replace(/ /g, ''))}>
    {phone}
  </Button>
)
