import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { Point } from '../../../shared/patrol/schema'
import { Line } from '../ui/fields'
import { useWords } from '../ui/language'
import { Button, Icon } from '../ui/parts'
import { Sheet } from '../ui/states'
import { patrolStaffWords } from './staff-words'

interface Props {
  /** Null: whichever the code says. */
  point: Point | null
  wrong: boolean
  onCode(code: string): void
  onSkip(why: string): void
  onClose(): void
}
/** The code by hand, for where it cannot be scanned; or why the point is left out. */
export function CodeSheet({ point, wrong, onCode, onSkip, onClose }: Props) {
  const words = useWords(patrolStaffWords)
  const [code, setCode] = useState('')
  const [why, setWhy] = useState('')
  return (
    <Sheet title={point?.label ?? words('round.type')} onClose={onClose} of={point?.pointId ?? 'any'}>
      <Line
        id="code"
        label={words('round.code')}
        hint={words('round.codeHint')}
        value={code}
        max={80}
        onChange={setCode}
      />
      {wrong && (
        <View className="refused" id="wrong-code">
          <Icon name="alert" />
          <Text>{words('round.wrongCode')}</Text>
        </View>
      )}
      <Button id="code-open" disabled={!code.trim()} onPress={() => onCode(code)}>
        {words('round.open')}
      </Button>
      {point && (
        <View className="round-skip">
          <Line
            id="skip-why"
            label={words('round.why')}
            hint={words('round.whyHint')}
            value={why}
            max={200}
            onChange={setWhy}
          />
          <Button id="skip" look="quiet" disabled={!why.trim()} onPress={() => onSkip(why.trim())}>
            {words('round.skip')}
          </Button>
        </View>
      )}
    </Sheet>
  )
}
