import { View } from '@tarojs/components'
import Taro, { useDidShow } from '@tarojs/taro'
import { type ReactNode, useEffect } from 'react'
import { nameTabs } from '../platform/device'
import { Frame } from '../platform/frame'
import { spoken } from '../platform/spoken'
import { useReading, useWords } from './language'
import { Button, Icon } from './parts'
import { Empty, ErrorState } from './states'

const TABS = [
  { path: '/pages/home/index', word: 'tab.home' },
  { path: '/pages/inbox/index', word: 'tab.inbox' },
  { path: '/pages/me/index', word: 'tab.me' },
] as const

const SIGN_IN = '/pages/sign-in/index'

interface Props {
  id: string
  title: string
  children: ReactNode
  /** Beside the content in a wide window, below it on a phone. */
  aside?: ReactNode
  /** The one thing to do, within the thumb's reach. */
  bar?: ReactNode
  /** `work`: a list and what is chosen of it, in all the width there is. */
  size?: 'form' | 'full' | 'work'
  /** For visitors without an account: no way back into the app, no tabs. */
  bare?: boolean
  /** Also for who is not signed in, or not known yet: it says so itself. */
  forAll?: boolean
}

export function Page({ id, title, children, aside, bar, size = 'full', bare = false, forAll = bare }: Props) {
  const { largeType, offline, unknown, lost, again } = useReading()
  const words = useWords()
  const speak = () => nameTabs(TABS.map(({ word }) => words(word)))
  useEffect(speak, [words])
  useDidShow(speak)
  const shut = forAll ? null : unknown ? (
    <Empty icon="me" title={words('state.signIn')} next={words('state.signInWhy')}>
      <Button id="sign-in-first" onPress={() => void Taro.navigateTo({ url: SIGN_IN })}>
        {words('state.signInButton')}
      </Button>
    </Empty>
  ) : lost ? (
    <ErrorState error={lost} onRetry={again} />
  ) : null
  return (
    <View id={id} className={`page page--${size} ${largeType ? 'page--large' : ''}`}>
      <Frame
        title={title}
        back={words('act.back')}
        brand={words('app.name')}
        tabs={bare ? [] : TABS.map(({ path, word }) => ({ path, name: words(word) }))}
        bare={bare}
      />
      {offline && (
        <View className="offline" id="offline" {...spoken({ role: 'status' })}>
          <Icon name="alert" />
          {words('state.old')}
        </View>
      )}
      <View className={`page__body ${aside ? 'page__body--columns' : ''}`}>
        <View className="page__main">{shut ?? children}</View>
        {!shut && aside && <View className="page__aside">{aside}</View>}
      </View>
      {!shut && bar && (
        <View className="bar">
          <View className="bar__inner">{bar}</View>
        </View>
      )}
    </View>
  )
}
