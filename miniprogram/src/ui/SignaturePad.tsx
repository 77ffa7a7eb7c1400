import { View } from '@tarojs/components'
import { useState } from 'react'
import type { Strokes } from '../../../shared/inspection/strokes'
import { Pad } from '../platform/pad'
import { isDrawn } from '../platform/strokes'
import { useWords } from './language'
import { Button } from './parts'

interface Props {
  id: string
  busy?: boolean
  disabled?: boolean
  label: string
  onSigned(strokes: Strokes): void
}
/** A line to sign on, and the button that takes the signature. An empty glass is no signature. */
export function SignaturePad({ id, busy = false, disabled = false, label, onSigned }: Props) {
  const words = useWords()
  const [strokes, setStrokes] = useState<Strokes>([])
  return (
    <View>
      <View className="glass">
        <Pad id={id} strokes={strokes} onChange={setStrokes} ink="#17242b" width={3} height={200} />
        {strokes.length === 0 && <View className="glass__hint">{words('sign.here')}</View>}
      </View>
      <View className="actions-row">
        <Button id={`${id}-clear`} look="quiet" disabled={strokes.length === 0} onPress={() => setStrokes([])}>
          {words('walk.clear')}
        </Button>
        <Button
          id={`${id}-keep`}
          busy={busy}
          disabled={disabled || !isDrawn(strokes)}
          onPress={() => onSigned(strokes)}
        >
          {label}
        </Button>
      </View>
    </View>
  )
}
