import type { ShareCard } from './card'

/** A browser has no card of a page. */
export function useShareCard(_card: ShareCard): void {}
/** Opens what a browser can: a link, a code, the phone's own sheet. */
export const ShareButton = ({
  id,
  label,
  onShown,
}: {
  id: string
  label: string
  card: ShareCard
  onShown(): void
}) => (
  <button id={id} type="button" className="button button--quiet" onClick={onShown}>
    {label}
  </button>
)
/** Where this browser has the page. */
export const linkOf = (path: string): string => `${window.location.href.split('#')[0]}#${path}`
/** The phone's own sheet, where the browser has one. */
export const sharesOn: ((card: ShareCard) => Promise<void>) | null =
  typeof navigator.share === 'function'
    ? ({ title, path }) => navigator.share({ title, url: linkOf(path) }).catch(() => undefined)
    : null
export const copyLink = (link: string): Promise<unknown> => navigator.clipboard.writeText(link)
