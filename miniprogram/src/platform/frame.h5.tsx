import { Image, Text, View } from '@tarojs/components'
import Taro, { useDidShow } from '@tarojs/taro'
import { useEffect } from 'react'
import mark from '../assets/mark.png'
import { pressable } from './device'
import type { FrameProps } from './frame-props'

const goBack = () => {
  if (Taro.getCurrentPages().length > 1) Taro.navigateBack()
  else Taro.switchTab({ url: '/pages/home/index' })
}

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
          <Image className="frame__mark" src={mark} />
        ) : (
          <View id="frame-back" className="frame__back" aria-label={back} {...pressable(goBack)}>
            <View className="icon icon--back" />
          </View>
        )}
        <Text className="frame__title">{title}</Text>
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
