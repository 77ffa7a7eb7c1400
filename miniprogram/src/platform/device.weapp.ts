import Taro from '@tarojs/taro'

/** The language the phone is set to. */
export const systemLanguage = (): string => Taro.getAppBaseInfo?.()?.language ?? 'zh_CN'
/** Whether there is room for columns: never in WeChat's phone window. */
export const useWide = (): boolean => false
export const dial = (number: string): void => void Taro.makePhoneCall({ phoneNumber: number }).catch(() => {})
export const showPhotos = (urls: string[], current: string): void => void Taro.previewImage({ urls, current })
/** Tabs carry the person's language. */
export const nameTabs = (names: string[]): void =>
  names.forEach((text, index) => {
    Taro.setTabBarItem({ index, text }).catch(() => {})
  })
/** WeChat reads aloud in the language of the phone. */
export const speakIn = (_language: string): void => {}
