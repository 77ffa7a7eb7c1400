import type { ReactNode } from 'react'

/** The least a Taro app can be: what the launch of ours is compared with. */
export default function App({ children }: { children?: ReactNode }) {
  return children
}
