import { Text, View } from '@tarojs/components'
import { yuan } from '../app/amount'
import { useAsk } from '../app/ask'
import { go } from '../app/go'
import { pageUrl } from '../app/noun'
import { usePerson } from '../app/person'
import { useWords } from '../ui/language'
import { Icon, LinkText } from '../ui/parts'
import { tillWords } from './words'

/** What lies in one's drawer, always in sight, and the warning when it is too much. */
export function TillLine() {
  const { hat } = usePerson()
  const words = useWords(tillWords)
  const { data } = useAsk('till.get', { estateId: hat?.estateId ?? '' }, { enabled: Boolean(hat), freshMs: 5_000 })
  if (!data) return null
  return (
    <View className="till-line" id="till-line">
      <LinkText id="go-till" onPress={() => go(pageUrl('cashier/till'))}>
        {`${words('till.title')} ${yuan(data.expectedFen)}`}
      </LinkText>
      {data.over && (
        <View className="till-line__over">
          <Icon name="alert" />
          <Text>{words('till.over', { amount: yuan(data.limitFen) })}</Text>
        </View>
      )}
    </View>
  )
}
