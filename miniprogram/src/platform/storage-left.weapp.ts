import Taro from '@tarojs/taro'

/** How many characters the device still keeps. WeChat gives 10 MB in all and counts in kilobytes. */
export const storageLeft = (): number => {
  const { limitSize, currentSize } = Taro.getStorageInfoSync()
  return Math.max(0, limitSize - currentSize) * 1024
}
