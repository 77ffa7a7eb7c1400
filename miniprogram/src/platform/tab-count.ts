import Taro from '@tarojs/taro'

const INBOX = 1
/** Writes a number on the tab of messages; none takes it away. Where no tabs are shown there is nothing to write on. */
export function countOnInbox(text: string): void {
  const done = text ? Taro.setTabBarBadge({ index: INBOX, text }) : Taro.removeTabBarBadge({ index: INBOX })
  Promise.resolve(done).catch(() => {})
}
