export interface RailLink {
  id: string
  icon: string
  name: string
  /** The page's address in the app. */
  url: string
  /** How much waits behind it, as text and in words. */
  count?: { text: string; said: string; burns: boolean } | undefined
}
export interface RailGroup {
  title?: string | undefined
  links: RailLink[]
}
export interface RailProps {
  name: string
  /** As what one is here, of everything one may be. */
  hats: { name: string; worn: string; choices: { value: string; label: string }[]; wear(value: string): void }
  groups: RailGroup[]
  folded: boolean
  fold: { name: string; press(): void }
  largeType: boolean
}
