import { Text, View } from '@tarojs/components'
import { useCommand } from '../app/command'
import { useWords } from '../ui/language'
import { Button, Card } from '../ui/parts'
import { Refused } from '../ui/states'
import { peopleFirstWords } from './first-words'

export function Consent({ version }: { version: string }) {
  const words = useWords(peopleFirstWords)
  const { run, busy, refusal } = useCommand('people.consent')
  return (
    <View id="consent">
      <Card title={words('sign.privacy')}>
        <View className="prose">{words('sign.privacyText')}</View>
        <Text className="field__hint">{words('sign.version', { version })}</Text>
      </Card>
      <Refused refusal={refusal} />
      <Button id="agree" busy={busy} onPress={() => void run({ version })}>
        {words('sign.agree')}
      </Button>
    </View>
  )
}
