import { Text, View } from '@tarojs/components'
import { useDidShow } from '@tarojs/taro'
import { go } from '../app/go'
import { hatKey } from '../app/hats'
import { usePerson } from '../app/person'
import { useUnread } from '../notice/unread'
import { shellFirstWords } from '../shell/first-words'
import { useWords } from '../ui/language'
import { Page } from '../ui/Page'
import { Button, Pills } from '../ui/parts'
import { Empty, ErrorState, Skeleton } from '../ui/states'
import { AdminHome } from './AdminHome'
import { homeFirstWords } from './first-words'
import { HouseholdHome } from './HouseholdHome'
import { OfficeHome } from './OfficeHome'
import { StaffHome } from './StaffHome'
import { WorkerHome } from './WorkerHome'

const signIn = () => go('/pages/sign-in/index')

export function HomeScreen() {
  const { me, error, reload, hat, hats, wear } = usePerson()
  const words = useWords(homeFirstWords, shellFirstWords)
  useDidShow(reload)
  useUnread()
  const stranger = error?.code.startsWith('identity.')
  const estates = new Set(hats.map(one => one.estateId)).size
  const hello = me && (
    <View className="hero">
      <View>
        <Text className="hero__name">
          {me.name ? words('home.hello', { name: me.name }) : words('home.helloNobody')}
        </Text>
        {hat && <Text className="hero__where">{hat.estateName}</Text>}
      </View>
    </View>
  )
  const switcher = hats.length > 1 && hat && (
    <View className="section">
      <Pills
        id="hat"
        choices={hats.map(one => ({
          value: hatKey(one),
          label: estates > 1 ? `${words(`shell.hat.${one.kind}`)} · ${one.estateName}` : words(`shell.hat.${one.kind}`),
        }))}
        value={hatKey(hat)}
        onChange={key => wear(hats.find(one => hatKey(one) === key) ?? hat)}
      />
    </View>
  )
  return (
    <Page id="home" title={words('app.name')} forAll>
      {hello}
      {switcher}
      {!me && error && !stranger && <ErrorState error={error} onRetry={reload} />}
      {!me && !error && <Skeleton />}
      {(stranger || (me && !hats.length)) && (
        <View className="card">
          <Empty icon="home" title={words('home.start')} next={words('home.startWhy')}>
            <Button id="start" onPress={signIn}>
              {words('home.startButton')}
            </Button>
          </Empty>
        </View>
      )}
      {hat?.kind === 'household' && <HouseholdHome />}
      {hat?.kind === 'worker' && <WorkerHome />}
      {(hat?.kind === 'desk' || hat?.kind === 'manager') && <StaffHome />}
      {hat?.kind === 'admin' && <AdminHome />}
      {hat?.kind === 'office' && <OfficeHome />}
    </Page>
  )
}
