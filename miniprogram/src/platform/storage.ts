import Taro from '@tarojs/taro'

/** Small things kept on this device. A full or forbidden store loses the draft, never the screen. */
export function keep(key: string, value: unknown): void {
  try {
    keepSurely(key, value)
  } catch {}
}
/** The same for what must not be lost: throws when the device does not keep it. */
export function keepSurely(key: string, value: unknown): void {
  if (value === undefined) Taro.removeStorageSync(`anju.${key}`)
  else Taro.setStorageSync(`anju.${key}`, JSON.stringify(value))
}

/** The names of everything kept here that begin so. */
export const keptNames = (beginning: string): string[] =>
  Taro.getStorageInfoSync()
    .keys.filter(key => key.startsWith(`anju.${beginning}`))
    .map(key => key.slice('anju.'.length))

export function kept<T>(key: string): T | undefined {
  try {
    const text = Taro.getStorageSync(`anju.${key}`)
    return text ? (JSON.parse(text) as T) : undefined
  } catch {
    return undefined
  }
}
