import { View } from '@tarojs/components'
import { MOST_NUMBERS, type Office, type OfficeNumber } from '../../../shared/estate/office'
import { useAsk } from '../app/ask'
import { useCommand } from '../app/command'
import { useEdit } from '../app/edit'
import { told } from '../app/go'
import { Line } from '../ui/fields'
import { useWords } from '../ui/language'
import { Button, Card, LinkText } from '../ui/parts'
import { SaveBar } from '../ui/SaveBar'
import { ErrorState, Skeleton } from '../ui/states'
import { estateStaffWords } from './staff-words'

/** The telephone numbers of the office: who changes them sees what its people see. */
export function OfficeForm({ estateId }: { estateId: string }) {
  const { data, error, refetch } = useAsk('estate.office', { estateId })
  if (!data) return error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <Skeleton rows={2} />
  return <Form estateId={estateId} office={data.office} version={data.version} />
}

interface FormProps {
  estateId: string
  office: Office
  version: number
}
function Form({ estateId, office, version }: FormProps) {
  const words = useWords(estateStaffWords)
  const edit = useEdit(`office.${estateId}`, { numbers: office.numbers, emergency: office.emergency ?? '' })
  const { draft, changed, theirs, change, read, settle } = edit
  const { run, busy, refusal, forget } = useCommand('estate.setOffice', { fields: estateStaffWords })
  const { numbers } = draft
  const save = async () => {
    const typed = read()
    const emergency = typed.emergency.trim() || null
    if (!(await run({ estateId, version, numbers: typed.numbers, emergency }))) return
    settle()
    told(words('office.saved'))
  }
  return (
    <>
      <View className="note">{words('office.how')}</View>
      {numbers.map((number, at) => (
        <OneNumber
          // biome-ignore lint/suspicious/noArrayIndexKey: a number is its place
          key={at}
          at={at}
          number={number}
          onChange={part =>
            change({ numbers: numbers.map((one, index) => (index === at ? { ...one, ...part } : one)) })
          }
          onDrop={() => change({ numbers: numbers.filter((_, index) => index !== at) })}
        />
      ))}
      {numbers.length < MOST_NUMBERS && (
        <View className="acts">
          <Button
            id="add-number"
            look="quiet"
            icon="plus"
            onPress={() => change({ numbers: [...numbers, { label: '', phone: '', hours: '' }] })}
          >
            {words('office.add')}
          </Button>
        </View>
      )}
      <Line
        id="emergency"
        label={words('office.emergencyField')}
        hint={words('office.phoneHint')}
        value={draft.emergency}
        max={20}
        onChange={emergency => change({ emergency })}
      />
      <SaveBar
        changed={changed}
        busy={busy}
        refusal={refusal}
        theirs={theirs.map(({ field, value }) => [words(`field.${field}`), saidOf(value)])}
        onSave={() => void save()}
        onUndo={() => {
          settle()
          forget()
        }}
      />
    </>
  )
}
const saidOf = (value: string | OfficeNumber[]): string =>
  typeof value === 'string' ? value : value.map(({ label, phone }) => `${label} ${phone}`).join('、')

interface NumberProps {
  at: number
  number: OfficeNumber
  onChange(part: Partial<OfficeNumber>): void
  onDrop(): void
}
function OneNumber({ at, number, onChange, onDrop }: NumberProps) {
  const words = useWords(estateStaffWords)
  return (
    <Card
      title={number.label || words('office.number', { n: at + 1 })}
      action={
        <LinkText id={`drop-number-${at}`} onPress={onDrop}>
          {words('office.drop')}
        </LinkText>
      }
    >
      <Line
        id={`office-label-${at}`}
        label={words('office.label')}
        hint={words('office.labelHint')}
        value={number.label}
        max={20}
        onChange={label => onChange({ label })}
      />
      <Line
        id={`office-phone-${at}`}
        label={words('office.phone')}
        hint={words('office.phoneHint')}
        value={number.phone}
        max={20}
        onChange={phone => onChange({ phone })}
      />
      <Line
        id={`office-hours-${at}`}
        label={words('office.hours')}
        hint={words('office.hoursHint')}
        value={number.hours}
        max={60}
        onChange={hours => onChange({ hours })}
      />
    </Card>
  )
}
