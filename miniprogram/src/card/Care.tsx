import { Text } from '@tarojs/components'
import { useState } from 'react'
import type { HouseCard } from '../../../shared/card/schema'
import { type Care as Kept, NEEDS, type Need } from '../../../shared/estate/care'
import { useAsk } from '../app/ask'
import { useCommand } from '../app/command'
import { useEdit } from '../app/edit'
import { told } from '../app/go'
import { Field, Words } from '../ui/fields'
import { useWords } from '../ui/language'
import { Card, LinkText, Pills, Row, Tag } from '../ui/parts'
import { SaveBar } from '../ui/SaveBar'
import { ErrorState, Sheet, Skeleton } from '../ui/states'
import { absolute } from '../ui/time'
import { cardStaffWords } from './staff-words'

/** What the desk should know before it calls or comes: that there is something stands here, what it is once somebody looks. */
export function Care({ house: { houseId, careNoted } }: { house: HouseCard }) {
  const words = useWords(cardStaffWords)
  const [open, setOpen] = useState(false)
  if (!open)
    return (
      <Card id="house-care" title={words('care.title')}>
        <Row
          id="care-open"
          icon="praise"
          title={words(careNoted ? 'care.noted' : 'care.none')}
          detail={words(careNoted ? 'care.look' : 'care.add')}
          end={careNoted && <Tag tone="amber">{words('care.tag')}</Tag>}
          onPress={() => setOpen(true)}
        />
      </Card>
    )
  return <Looked houseId={houseId} />
}
function Looked({ houseId }: { houseId: string }) {
  const words = useWords(cardStaffWords)
  const [editing, setEditing] = useState(false)
  const { data: care, error, refetch } = useAsk('estate.care', { houseId }, { freshMs: 60_000 })
  if (!care) return error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <Skeleton rows={1} />
  const { needs, note, at, byName, version } = care
  return (
    <Card
      id="house-care"
      title={words('care.title')}
      action={
        <LinkText id="care-edit" onPress={() => setEditing(true)}>
          {words('care.edit')}
        </LinkText>
      }
    >
      {needs.map(need => (
        <Row key={need} icon="praise" title={words(`care.need.${need}`)} />
      ))}
      {note && <Row icon="pen" title={note} />}
      {needs.length === 0 && !note && <Row icon="praise" title={words('care.none')} />}
      {version > 0 && <Text className="hint">{words('care.by', { name: byName, at: absolute(at) })}</Text>}
      {editing && <CareSheet houseId={houseId} care={care} onClose={() => setEditing(false)} />}
    </Card>
  )
}

function CareSheet({ houseId, care, onClose }: { houseId: string; care: Kept; onClose(): void }) {
  const words = useWords(cardStaffWords)
  const now = { needs: care.needs, note: care.note }
  const { draft, changed, theirs, change, read, settle } = useEdit<typeof now>(`care.${houseId}`, now)
  const { run, busy, refusal, forget } = useCommand('estate.keepCare', { fields: cardStaffWords })
  const turn = (need: Need, on: boolean) =>
    change({ needs: on ? [...draft.needs, need] : draft.needs.filter(one => one !== need) })
  const save = async () => {
    if (!(await run({ houseId, version: care.version, ...read() }))) return
    settle()
    told(words('care.kept'))
    onClose()
  }
  return (
    <Sheet title={words('care.title')} of={houseId} onClose={onClose}>
      <Field label={words('care.needs')}>
        <Pills
          id="need"
          choices={NEEDS.map(value => ({
            value,
            label: `${draft.needs.includes(value) ? '✓ ' : ''}${words(`care.need.${value}`)}`,
          }))}
          value={null}
          onChange={need => turn(need, !draft.needs.includes(need))}
        />
      </Field>
      <Words
        id="care-note"
        label={words('care.note')}
        hint={words('care.noteHint')}
        max={200}
        value={draft.note}
        onChange={note => change({ note })}
      />
      <SaveBar
        changed={changed}
        busy={busy}
        refusal={refusal}
        theirs={theirs.map(({ field, value }) => [
          words(`care.${field}`),
          Array.isArray(value) ? value.map(need => words(`care.need.${need}`)).join('、') : value,
        ])}
        note={words('care.why')}
        onSave={() => void save()}
        onUndo={() => {
          settle()
          forget()
        }}
      />
    </Sheet>
  )
}
