import { View } from '@tarojs/components'
import { useState } from 'react'
import { addDays } from '../../../shared/calendar/day'
import type { Roster } from '../../../shared/duty/contract'
import { useAsk } from '../app/ask'
import { useCommand } from '../app/command'
import { useEdit } from '../app/edit'
import { told } from '../app/go'
import { useWords } from '../ui/language'
import { Button, LinkText } from '../ui/parts'
import { Refused } from '../ui/states'
import { Theirs } from '../ui/Theirs'
import { bare, type Draft } from './draft'
import { ShiftSheet } from './ShiftSheet'
import { dutyStaffWords } from './staff-words'
import { WeekGrid } from './WeekGrid'

interface Props {
  of: { estateId: string; monday: string; version: number }
  roster: Roster
  onDone(): void
}
/** A week being planned: kept on the device until it is saved. */
export function WeekEdit({ of: { estateId, monday, version }, roster, onDone }: Props) {
  const words = useWords(dutyStaffWords)
  const [sheet, setSheet] = useState<{ at: number | null } | null>(null)
  const edit = useEdit(`week.${monday}`, { shifts: roster.shifts.map(bare) })
  const { run, busy, refusal } = useCommand('duty.save', { fields: dutyStaffWords })
  const { shifts } = edit.draft
  const put = (next: Draft[]) => edit.change({ shifts: next })
  const save = async () => {
    const sent = edit
      .read()
      .shifts.map(({ people, ...shift }) => ({ ...shift, people: people.map(one => one.personId) }))
    if (!(await run({ estateId, monday, version, shifts: sent }))) return
    edit.settle()
    told(words('duty.saved'))
    onDone()
  }
  const at = sheet?.at ?? null
  return (
    <>
      <WeekGrid
        monday={monday}
        shifts={shifts.map((shift, index) => ({ ...shift, index }))}
        onPress={({ index }) => setSheet({ at: index })}
      />
      {shifts.length === 0 && <CopyWeek estateId={estateId} monday={monday} onCopy={put} />}
      <Theirs
        changes={edit.theirs.map(({ value }) => [words('duty.shifts'), value.map(one => `${one.name} ${one.from}`)])}
      />
      {edit.changed && <View className="hint">{words('duty.unsaved')}</View>}
      <Refused refusal={refusal} />
      <View className="actions">
        <Button id="shift-add" look="quiet" icon="plus" onPress={() => setSheet({ at: null })}>
          {words('duty.add')}
        </Button>
        <Button id="week-save" busy={busy} disabled={!edit.changed} onPress={() => void save()}>
          {words('duty.save')}
        </Button>
        <Button
          id="week-cancel"
          look="quiet"
          onPress={() => {
            edit.settle()
            onDone()
          }}
        >
          {words('duty.cancel')}
        </Button>
      </View>
      {sheet && (
        <ShiftSheet
          monday={monday}
          people={roster.people}
          shift={at === null ? null : (shifts[at] ?? null)}
          onKeep={made => put([...shifts.filter((_, index) => index !== at), ...made])}
          onClose={() => setSheet(null)}
        />
      )}
    </>
  )
}

/** Most weeks are like the one before. */
function CopyWeek({ estateId, monday, onCopy }: { estateId: string; monday: string; onCopy(shifts: Draft[]): void }) {
  const words = useWords(dutyStaffWords)
  const { data } = useAsk('duty.roster', { estateId, from: addDays(monday, -7), to: addDays(monday, -1) })
  if (!data || data.shifts.length === 0) return null
  const here = new Set(data.people.map(one => one.personId))
  const moved = data.shifts.map(shift => ({
    ...bare(shift),
    day: addDays(shift.day, 7),
    people: shift.people.filter(one => here.has(one.personId)),
  }))
  return (
    <LinkText id="week-copy" onPress={() => onCopy(moved)}>
      {words('duty.copy')}
    </LinkText>
  )
}
