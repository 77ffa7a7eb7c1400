import { View } from '@tarojs/components'
import { useDidShow } from '@tarojs/taro'
import { type ReactNode, useEffect } from 'react'
import { nameTabs } from '../platform/device'
import { Frame } from '../platform/frame'
import { useReading, useWords } from './language'

const TABS = [
  { path: '/pages/home/index', word: 'tab.home' },
  { path: '/pages/inbox/index', word: 'tab.inbox' },
  { path: '/pages/me/index', word: 'tab.me' },
] as const

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
}

export function Page({ id, title, children, aside, bar, size = 'full', bare = false }: Props) {
  const { largeType } = useReading()
  const words = useWords()
  const speak = () => nameTabs(TABS.map(({ word }) => words(word)))
  useEffect(speak, [words])
  useDidShow(speak)
  return (
    <View id={id} className={`page page--${size} ${largeType ? 'page--large' : ''}`}>
      <Frame
        title={title}
        back={words('act.back')}
        brand={words('app.name')}
        tabs={bare ? [] : TABS.map(({ path, word }) => ({ path, name: words(word) }))}
        bare={bare}
      />
      <View className={`page__body ${aside ? 'page__body--columns' : ''}`}>
        <View className="page__main">{children}</View>
        {aside && <View className="page__aside">{aside}</View>}
      </View>
      {bar && (
        <View className="bar">
          <View className="bar__inner">{bar}</View>
        </View>
      )}
    </View>
  )
}
