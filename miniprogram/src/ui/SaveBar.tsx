import { View } from '@tarojs/components'
import { useWords } from './language'
import { Button } from './parts'
import { Refused, type Said } from './states'
import { type TheirChange, Theirs } from './Theirs'

interface Props {
  changed: boolean
  busy: boolean
  refusal: Said | null
  /** What the change does not touch, said before it is made. */
  note?: string
  /** What somebody else saved meanwhile. */
  theirs?: readonly TheirChange[]
  onSave(): void
  onUndo(): void
}
/** The end of a form of settings: save what was changed, or take it back. */
export function SaveBar({ changed, busy, refusal, note, theirs = [], onSave, onUndo }: Props) {
  const words = useWords()
  return (
    <>
      {note && <View className="note note--brand">{note}</View>}
      <Theirs changes={theirs} />
      <Refused refusal={refusal} />
      <View className="actions-row">
        <Button id="save" busy={busy} disabled={!changed} onPress={onSave}>
          {words(changed ? 'act.keep' : 'rules.unchanged')}
        </Button>
        {changed && (
          <Button id="undo" look="quiet" disabled={busy} onPress={onUndo}>
            {words('rules.undo')}
          </Button>
        )}
      </View>
    </>
  )
}
