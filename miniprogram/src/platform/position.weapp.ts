import Taro from '@tarojs/taro'

/** Where this phone is; null when the person, the privacy guide or the phone does not say, as below ground. */
export const whereHere = (): Promise<{ lat: number; lng: number; accuracyM: number } | null> =>
  Taro.getLocation({ type: 'wgs84', isHighAccuracy: true, highAccuracyExpireTime: 4_000 }).then(
    ({ latitude, longitude, accuracy }) => ({ lat: latitude, lng: longitude, accuracyM: Math.min(100_000, accuracy) }),
    () => null,
  )
