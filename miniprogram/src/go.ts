import Taro from '@tarojs/taro'
import type { Hat } from './people/hats'

export const go = (url: string): void => void Taro.navigateTo({ url }).catch(() => {})
export const goHome = (): void => void Taro.switchTab({ url: '/pages/home/index' })
export const back = (): void => {
  if (Taro.getCurrentPages().length > 1) void Taro.navigateBack()
  else goHome()
}
export const told = (title: string): void => void Taro.showToast({ title, icon: 'none', duration: 2200 })

const TICKET_PAGES: Record<Hat['kind'], string> = {
  household: 'owner',
  worker: 'work',
  desk: 'desk',
  manager: 'desk',
  office: 'desk',
}
/** Where a ticket opens for the role that is worn. */
export const ticketUrl = (ticketId: string, hat: Hat | undefined): string =>
  `/packages/${TICKET_PAGES[hat?.kind ?? 'household']}/ticket/index?ticketId=${ticketId}`
