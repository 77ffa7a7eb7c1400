import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import * as z from 'zod/mini'
import { followMovedPages } from './app/moved'
import { PersonProvider } from './app/person'
import './app.scss'

z.config({ jitless: true })
followMovedPages()

const client = new QueryClient({
  defaultOptions: {
    queries: {
      networkMode: 'always',
      refetchOnWindowFocus: false,
      retry: (failures, error) => failures < 1 && (error as { code?: string }).code === 'network',
      retryDelay: 800,
    },
  },
})

export default function App({ children }: { children?: ReactNode }) {
  return (
    <QueryClientProvider client={client}>
      <PersonProvider>{children}</PersonProvider>
    </QueryClientProvider>
  )
}
