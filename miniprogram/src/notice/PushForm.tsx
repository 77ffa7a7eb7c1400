import { View } from '@tarojs/components'
import { DIGEST_ROLES, type DigestRole } from '../../../shared/notice/push'
import type { PushView } from '../../../shared/notice/push-contract'
import type { Quiet } from '../../../shared/notice/quiet'
import { useAsk } from '../app/ask'
import { useCommand } from '../app/command'
import { useEdit } from '../app/edit'
import { told } from '../app/go'
import { TimeInput } from '../platform/time-field'
import { Field } from '../ui/fields'
import { useWords } from '../ui/language'
import { Pills } from '../ui/parts'
import { SaveBar } from '../ui/SaveBar'
import { ErrorState, Skeleton } from '../ui/states'
import { hourChoices } from './hours'
import { noticeWords } from './words'

/** When phones are left alone, and at what hour each role is told what waits. */
export function PushForm({ estateId }: { estateId: string }) {
  const { data, error, refetch } = useAsk('notice.push', { estateId })
  if (!data) return error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <Skeleton />
  return <Form estateId={estateId} view={data} />
}

type Typed = Quiet & { version: number } & Record<DigestRole, string>
const hourIn = (typed: string | undefined) => (typed === 'none' || !typed ? null : Number(typed))

function Form({ estateId, view }: { estateId: string; view: PushView }) {
  const words = useWords(noticeWords)
  const hours = Object.fromEntries(DIGEST_ROLES.map(role => [role, String(view.digest[role] ?? 'none')]))
  const { draft, changed, change, read, settle } = useEdit<Typed>(`push.${estateId}`, {
    ...view.quiet,
    version: view.version,
    ...(hours as Record<DigestRole, string>),
  })
  const { run, busy, refusal, forget } = useCommand('notice.setPush', { fields: noticeWords })
  const edit = (part: Partial<Typed>) => change({ version: draft.version, ...part })
  const save = async () => {
    const typed = read()
    const digest = Object.fromEntries(DIGEST_ROLES.map(role => [role, hourIn(typed[role])]))
    const quiet = { from: typed.from, to: typed.to }
    if (!(await run({ estateId, version: typed.version, quiet, digest }))) return
    settle()
    told(words('push.saved'))
  }
  return (
    <>
      <Field label={words('push.quiet')} hint={words('push.quietHow')}>
        <View className="pair">
          <TimeInput id="quiet-from" value={draft.from} label={words('push.from')} onChange={from => edit({ from })} />
          <TimeInput id="quiet-to" value={draft.to} label={words('push.to')} onChange={to => edit({ to })} />
        </View>
      </Field>
      <View className="note">{words('push.digestHow')}</View>
      {DIGEST_ROLES.map(role => (
        <Field key={role} label={words('push.digest', { role: words(`push.role.${role}`) })}>
          <Pills
            id={`digest-${role}`}
            choices={hourChoices(words('push.none'), draft, draft[role])}
            value={draft[role]}
            onChange={hour => edit({ [role]: hour })}
          />
        </Field>
      ))}
      <SaveBar
        changed={changed}
        busy={busy}
        refusal={refusal}
        onSave={() => void save()}
        onUndo={() => {
          settle()
          forget()
        }}
      />
    </>
  )
}
