import Taro from '@tarojs/taro'

export const go = (url: string): void => void Taro.navigateTo({ url }).catch(() => {})
export const goHome = (): void => void Taro.switchTab({ url: '/pages/home/index' })
export const told = (title: string): void => void Taro.showToast({ title, icon: 'none', duration: 2200 })
