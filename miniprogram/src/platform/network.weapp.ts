import Taro from '@tarojs/taro'

/** Calls back when a network comes; answers how to stop that. */
export function onOnline(run: () => void): () => void {
  const changed = ({ isConnected }: { isConnected: boolean }) => {
    if (isConnected) run()
  }
  Taro.onNetworkStatusChange(changed)
  return () => Taro.offNetworkStatusChange(changed)
}
/** WeChat keeps the whole mini-program on the phone. */
export const prepareOffline = async (): Promise<boolean> => true
