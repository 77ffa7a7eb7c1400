import Taro from '@tarojs/taro'
import { useEffect } from 'react'
import type { FrameProps } from './frame-props'

/** WeChat draws the bar; we only name it. */
export const Frame = ({ title }: FrameProps) => {
  useEffect(() => {
    Taro.setNavigationBarTitle({ title })
  }, [title])
  return null
}
