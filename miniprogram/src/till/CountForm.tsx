import { Text, View } from '@tarojs/components'
import type { TillView } from '../../../shared/till/schema'
import { yuan } from '../app/amount'
import { useCommand } from '../app/command'
import { useWords } from '../ui/language'
import { Button, Card } from '../ui/parts'
import { Refused } from '../ui/states'
import { absolute } from '../ui/time'
import { Faces, useFaces } from './Faces'
import { tillWords } from './words'

/** The cash, note by note; what it comes to beside what should be there. */
export function CountForm({ till: { estateId, expectedFen, counted } }: { till: TillView }) {
  const words = useWords(tillWords)
  const count = useCommand('till.count')
  const faces = useFaces()
  return (
    <Card id="till-count" title={words('till.counting')}>
      <View className="card-form">
        <Faces faces={faces} expectedFen={expectedFen} />
        <Refused refusal={count.refusal} />
        <Button id="count-go" busy={count.busy} onPress={() => void count.run({ estateId, pieces: faces.pieces })}>
          {words('till.saveCount')}
        </Button>
        {counted && (
          <Text className="hint" id="counted-at">
            {words('till.countedAt', { at: absolute(counted.at), amount: yuan(counted.totalFen) })}
          </Text>
        )}
      </View>
    </Card>
  )
}
