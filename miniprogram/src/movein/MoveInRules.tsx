import { View } from '@tarojs/components'
import { useState } from 'react'
import { type ChargeLine, KEY_POLICIES } from '../../../shared/movein/schema'
import type { MoveInSettings } from '../../../shared/movein/view'
import { yuan } from '../app/amount'
import { useAsk } from '../app/ask'
import { useCommand } from '../app/command'
import { useEdit } from '../app/edit'
import { told } from '../app/go'
import { usePerson } from '../app/person'
import { tariffWords } from '../tariff/words'
import { Field, Line, Words } from '../ui/fields'
import { useWords } from '../ui/language'
import { Button, Card, Icon, Pills, Row } from '../ui/parts'
import { SaveBar } from '../ui/SaveBar'
import { ErrorState, Skeleton } from '../ui/states'
import { LineSheet } from './LineSheet'
import { moveinStaffWords } from './staff-words'
import { moveinWords } from './words'

/** What a move-in asks: the versions to accept, the handover list, and whether keys wait for defects. */
export function MoveInRules({ estateId }: { estateId: string }) {
  const { data, error, refetch } = useAsk('movein.settings', { estateId })
  if (!data) return error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <Skeleton />
  return <Form estateId={estateId} settings={data} />
}

const LONGEST = 20_000
const TEXTS = [
  ['covenantVersion', 'covenantText'],
  ['privacyVersion', 'privacyText'],
] as const
/** A line as the contract takes it: a fee has no amount, a deposit nothing else. */
const asked = ({ kind, chargeId, zh, en, item, quantity, amountFen }: ChargeLine) =>
  kind === 'fee' ? { kind, chargeId, zh, en, item: item ?? 'KEY', quantity } : { kind, chargeId, zh, en, amountFen }

type Edited = Omit<MoveInSettings, 'version'>
function Form({ estateId, settings }: { estateId: string; settings: MoveInSettings }) {
  const { version, ...edited } = settings
  const words = useWords(moveinStaffWords)
  const { draft, changed, theirs, change, read, settle } = useEdit<Edited>(`movein.${estateId}`, edited)
  const { run, busy, refusal, forget } = useCommand('movein.configure', { fields: moveinWords })
  const [editing, setEditing] = useState<ChargeLine | 'new' | null>(null)
  const { charges } = draft
  const save = async () => {
    const asks = read()
    if (!(await run({ estateId, version, ...asks, charges: asks.charges.map(asked) }))) return
    settle()
    told(words('rules.moveInSaved'))
  }
  const put = (line: ChargeLine) =>
    change({
      charges: charges.some(one => one.chargeId === line.chargeId)
        ? charges.map(one => (one.chargeId === line.chargeId ? line : one))
        : [...charges, line],
    })
  return (
    <>
      <Texts draft={draft} settings={settings} onChange={change} />
      <Field label={words('rules.keyPolicy')} hint={words(`rules.keyPolicy.${draft.keyPolicy}.why`)}>
        <Pills
          id="key-policy"
          choices={KEY_POLICIES.map(value => ({ value, label: words(`rules.keyPolicy.${value}`) }))}
          value={draft.keyPolicy}
          onChange={keyPolicy => change({ keyPolicy })}
        />
      </Field>
      <Charges charges={charges} onPress={setEditing} />
      <View className="actions-row section">
        <Button id="line-add" look="quiet" icon="plus" onPress={() => setEditing('new')}>
          {words('rules.addLine')}
        </Button>
      </View>
      <SaveBar
        changed={changed}
        busy={busy}
        refusal={refusal}
        theirs={theirs.map(({ field, value }) => [
          words(`rules.${field}`),
          field === 'keyPolicy' ? words(`rules.keyPolicy.${settings.keyPolicy}`) : value,
        ])}
        note={words('rules.moveInStay')}
        onSave={() => void save()}
        onUndo={() => {
          settle()
          forget()
        }}
      />
      {editing && (
        <LineSheet
          line={editing === 'new' ? null : editing}
          onClose={() => setEditing(null)}
          onKeep={put}
          onDrop={chargeId => change({ charges: charges.filter(one => one.chargeId !== chargeId) })}
        />
      )}
    </>
  )
}

interface TextsProps {
  draft: Edited
  settings: Edited
  onChange(part: Partial<Edited>): void
}
/** What an owner accepts, each with its version: another text under the same version is warned of. */
function Texts({ draft, settings, onChange }: TextsProps) {
  const words = useWords(moveinStaffWords)
  return TEXTS.map(([version, text]) => (
    <View key={version} className="section">
      <Line
        id={version}
        label={words(`rules.${version}`)}
        value={draft[version]}
        max={20}
        onChange={value => onChange({ [version]: value.trim() })}
      />
      <Words
        id={text}
        label={words(`rules.${text}`)}
        hint={words('rules.textHint')}
        value={draft[text]}
        max={LONGEST}
        onChange={value => onChange({ [text]: value })}
      />
      {draft[text] !== settings[text] && draft[version] === settings[version] && (
        <View className="note" id={`${version}-same`}>
          <Icon name="alert" />
          {words('rules.versionSame')}
        </View>
      )}
    </View>
  ))
}

/** The handover list: what is charged, and what is held. */
function Charges({ charges, onPress }: { charges: readonly ChargeLine[]; onPress(line: ChargeLine): void }) {
  const { language } = usePerson()
  const words = useWords(moveinStaffWords, moveinWords, tariffWords)
  return (
    <Card title={words('rules.charges')} id="charges">
      {charges.map(line => (
        <Row
          key={line.chargeId}
          id={`line-${line.chargeId}`}
          title={line[language]}
          detail={
            line.kind === 'deposit'
              ? `${yuan(line.amountFen)} · ${words('movein.deposit')}`
              : `${words(`item.${line.item ?? 'KEY'}`)} · ${words('movein.fee', { quantity: line.quantity })}`
          }
          onPress={() => onPress(line)}
        />
      ))}
      {charges.length === 0 && <Row title={words('movein.chargesNone')} detail={words('rules.chargesNext')} />}
    </Card>
  )
}
