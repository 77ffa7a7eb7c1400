import { Button } from '@tarojs/components'
import Taro, { useShareAppMessage } from '@tarojs/taro'
import picture from '../assets/share.png'
import type { ShareCard } from './card'

/** The page's card, by our button and by WeChat's menu. Its picture is ours: WeChat's own would be what the page shows. */
export function useShareCard({ title, path }: ShareCard): void {
  useShareAppMessage(() => ({ title, path, imageUrl: picture }))
}
/** WeChat's own button: the only way to hand on a card by a tap. */
export const ShareButton = ({ id, label }: { id: string; label: string; card: ShareCard; onShown(): void }) => (
  <Button id={id} className="button button--quiet" openType="share">
    {label}
  </Button>
)
/** WeChat knows no address of ours in a browser. */
export const linkOf = (_path: string): string => ''
export const sharesOn: ((card: ShareCard) => Promise<void>) | null = null
export const copyLink = (link: string) => Taro.setClipboardData({ data: link })
