import { View } from '@tarojs/components'
import { useState } from 'react'
import { dayOf } from '../../../shared/booking/calendar'
import { DEFECT_MOVES, movesFor } from '../../../shared/defect/act'
import type { DefectState, DefectView } from '../../../shared/defect/schema'
import { serverTime } from '../app/call'
import { useCommand } from '../app/command'
import { useDraft } from '../app/draft'
import { told } from '../app/go'
import { rolesIn } from '../app/hats'
import { usePerson } from '../app/person'
import { PhotoField } from '../file/PhotoField'
import { type StoredPhoto, usePhotos } from '../file/photos'
import { fileWords } from '../file/words'
import { DayLine, Line, Words } from '../ui/fields'
import { useWords } from '../ui/language'
import { Button } from '../ui/parts'
import { Refused, Sheet } from '../ui/states'
import { defectWords } from './words'

const DAY_MS = 24 * 3_600_000
const wordOf = (from: DefectState, to: DefectState) =>
  from === 'fixed' && to === 'accepted'
    ? 'defect.do.again'
    : from === to
      ? 'defect.do.rescheduled'
      : (`defect.do.${to}` as const)

/** What may happen next, by the table. */
export function Moves({ defect }: { defect: DefectView }) {
  const { me, hat } = usePerson()
  const words = useWords(defectWords)
  const [asking, setAsking] = useState<DefectState | null>(null)
  if (hat?.kind !== 'desk' || !me) return null
  const moves = movesFor(defect.state, rolesIn(me, hat.estateId))
  if (moves.length === 0) return null
  return (
    <View className="actions-row section" id="moves">
      {moves.map((to, index) => (
        <Button
          key={to}
          id={`move-${to}`}
          look={
            to === 'disputed' || (defect.state === 'fixed' && to === 'accepted')
              ? 'danger'
              : index
                ? 'quiet'
                : 'primary'
          }
          onPress={() => setAsking(to)}
        >
          {words(wordOf(defect.state, to))}
        </Button>
      ))}
      {asking && <MoveSheet defect={defect} to={asking} onClose={() => setAsking(null)} />}
    </View>
  )
}

function MoveSheet({ defect, to, onClose }: { defect: DefectView; to: DefectState; onClose(): void }) {
  const words = useWords(defectWords, fileWords)
  const rule = DEFECT_MOVES[defect.state][to]
  const { draft, change, discard } = useDraft(`defect.${defect.defectId}.${to}`, {
    note: '',
    party: defect.party === 'developer' ? '' : defect.party,
    day: dayOf(serverTime() + 3 * DAY_MS),
    photos: [] as StoredPhoto[],
  })
  const photos = usePhotos(9, draft.photos, stored => change({ photos: stored }))
  const { run, busy, refusal } = useCommand('defect.move', { firstId: draft.requestId })
  const send = async () => {
    const { note, party } = draft
    const done = await run({
      defectId: defect.defectId,
      to,
      photos: photos.fileIds,
      ...(note.trim() && { note }),
      ...(party.trim() && { party }),
      ...(rule?.needs === 'date' && { scheduledAt: Date.parse(`${draft.day}T10:00:00+08:00`) }),
    })
    if (!done) return
    discard()
    photos.free()
    told(words(`defect.state.${to}`))
    onClose()
  }
  return (
    <Sheet title={words(wordOf(defect.state, to))} of={defect.defectId} onClose={onClose}>
      {to === 'sent_to_developer' && (
        <Line
          id="party"
          label={words('defect.party')}
          hint={words('defect.developer')}
          value={draft.party}
          max={60}
          onChange={party => change({ party })}
        />
      )}
      {rule?.needs === 'date' && (
        <DayLine id="day" label={words('defect.scheduledAt')} value={draft.day} onChange={day => change({ day })} />
      )}
      <Words
        id="note"
        label={words(rule?.needs === 'note' ? 'defect.why' : 'ask.note')}
        value={draft.note}
        max={500}
        onChange={note => change({ note })}
      />
      <PhotoField label={words('report.photos')} photos={photos} refusal={refusal} />
      <Refused refusal={refusal} />
      <Button id="move-send" busy={busy} disabled={photos.waiting} onPress={() => void send()}>
        {words(wordOf(defect.state, to))}
      </Button>
    </Sheet>
  )
}
