import Taro from '@tarojs/taro'

export const canScan: boolean = true
/** What the code says, or null when the person closed the camera. */
export const scan = (): Promise<string | null> =>
  Taro.scanCode({ onlyFromCamera: true }).then(
    ({ result }) => result,
    () => null,
  )
/** Only a browser shows codes. */
export const drawCode = async (_text: string): Promise<string> => ''
