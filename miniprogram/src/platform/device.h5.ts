import Taro from '@tarojs/taro'
import { useEffect, useState } from 'react'

export const systemLanguage = (): string => navigator.language

const wide = window.matchMedia('(min-width: 900px)')
/** Whether there is room for columns. */
export function useWide(): boolean {
  const [is, setIs] = useState(wide.matches)
  useEffect(() => {
    const changed = () => setIs(wide.matches)
    wide.addEventListener('change', changed)
    return () => wide.removeEventListener('change', changed)
  }, [])
  return is
}
export const dial = (number: string): void => {
  window.location.href = `tel:${number}`
}
export const showPhotos = (urls: string[], current: string): void => void Taro.previewImage({ urls, current })
export const nameTabs = (names: string[]): void =>
  names.forEach((text, index) => {
    Taro.setTabBarItem({ index, text }).catch(() => {})
  })
/** The language that the page is in, for whoever reads it aloud. */
export const speakIn = (language: string): void => {
  document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en'
}
