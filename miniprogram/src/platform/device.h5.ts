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
/** What makes a tappable node one for the keyboard and for assistive technology. */
export const pressable = (onPress?: () => void) => ({
  onClick: onPress,
  role: 'button',
  tabIndex: onPress ? 0 : -1,
  onKeyDown: (event: { key: string; preventDefault(): void }) => {
    if (event.key !== 'Enter' && event.key !== ' ') return
    event.preventDefault()
    onPress?.()
  },
})
export const nameTabs = (names: string[]): void =>
  names.forEach((text, index) => {
    Taro.setTabBarItem({ index, text }).catch(() => {})
  })
