import { View } from '@tarojs/components'
import { type DueDays, SEVERITIES } from '../../../shared/defect/schema'
import { useAsk } from '../app/ask'
import { useCommand } from '../app/command'
import { useEdit } from '../app/edit'
import { told } from '../app/go'
import { Line } from '../ui/fields'
import { useWords } from '../ui/language'
import { SaveBar } from '../ui/SaveBar'
import { ErrorState, Skeleton } from '../ui/states'
import { defectStaffWords } from './staff-words'
import { defectWords } from './words'

/** How many days a defect may take to be put right, by how bad it is. */
export function DueDaysRules({ estateId }: { estateId: string }) {
  const { data, error, refetch } = useAsk('defect.settings', { estateId })
  if (!data) return error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <Skeleton rows={1} />
  return <Form estateId={estateId} dueDays={data.dueDays} version={data.version} />
}

const written = (days: DueDays) => ({
  critical: String(days.critical),
  major: String(days.major),
  minor: String(days.minor),
})
const whole = (text: string): number => (/^\d{1,3}$/.test(text.trim()) ? Number(text) : Number.NaN)

function Form({ estateId, dueDays, version }: { estateId: string; dueDays: DueDays; version: number }) {
  const words = useWords(defectStaffWords, defectWords)
  const { draft, changed, theirs, change, read, settle } = useEdit(`due-days.${estateId}`, written(dueDays))
  const { run, busy, refusal, forget } = useCommand('defect.configure', { fields: defectStaffWords })
  const save = async () => {
    const { critical, major, minor } = read()
    const days = { critical: whole(critical), major: whole(major), minor: whole(minor) }
    if (!(await run({ estateId, version, dueDays: days }))) return
    settle()
    told(words('rules.dueSaved', { ...days }))
  }
  return (
    <>
      <View className="note">{words('rules.dueHow')}</View>
      {[...SEVERITIES].reverse().map(severity => (
        <Line
          key={severity}
          id={`due-${severity}`}
          kind="number"
          max={3}
          label={words('rules.dueDays', { severity: words(`severity.${severity}`) })}
          value={draft[severity]}
          onChange={days => change({ [severity]: days })}
        />
      ))}
      <SaveBar
        changed={changed}
        busy={busy}
        refusal={refusal}
        theirs={theirs.map(({ field, value }) => [words(`severity.${field}`), value])}
        note={words('rules.dueStay')}
        onSave={() => void save()}
        onUndo={() => {
          settle()
          forget()
        }}
      />
    </>
  )
}
