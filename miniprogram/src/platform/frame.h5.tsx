import { View } from '@tarojs/components'
import Taro, { useDidShow } from '@tarojs/taro'
import { useEffect } from 'react'
import mark from '../assets/mark.png'
import type { FrameProps } from './frame-props'
import { goBack } from './go-back'
import { pressable, spoken } from './spoken'

/** A browser draws no bar of its own: where one is, the way back, and in a wide window the tabs. */
export const Frame = ({ title, back, tabs, brand, bare }: FrameProps) => {
  const here = window.location.hash.replace(/^#/, '').split('?')[0]
  const onTab = tabs.some(tab => tab.path === here)
  useEffect(() => {
    document.title = `${title} · ${brand}`
  }, [title, brand])
  useDidShow(() => {
    document.title = `${title} · ${brand}`
  })
  return (
    <View className="frame">
      <View className="frame__inner">
        {onTab || bare ? (
          <img className="frame__mark" src={mark} alt="" />
        ) : (
          <View id="frame-back" className="frame__back" {...pressable(goBack, { label: back })}>
            <View className="icon icon--back" />
          </View>
        )}
        <View className="frame__title" {...spoken({ role: 'heading', level: 1 })}>
          {title}
        </View>
        <View className="frame__tabs">
          {tabs.map(tab => (
            <View
              key={tab.path}
              className={`frame__tab ${tab.path === here ? 'frame__tab--on' : ''}`}
              {...pressable(() => Taro.switchTab({ url: tab.path }))}
            >
              {tab.name}
            </View>
          ))}
        </View>
      </View>
    </View>
  )
}
