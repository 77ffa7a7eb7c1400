export interface FrameProps {
  title: string
  back: string
  tabs: { path: string; name: string; badge?: number }[]
  brand: string
  /** No way back into the app. */
  bare?: boolean
}
