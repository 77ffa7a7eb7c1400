import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import * as z from 'zod/mini'
import { ulid } from '../../shared/id'
import { call } from './app/call'
import { followMovedPages } from './app/moved'
import { PersonProvider } from './app/person'
import { hearBack } from './platform/back'
import { uploadTo } from './platform/target'
import { SearchKey } from './search/SearchKey'
import { Shell } from './shell/Shell'
import './app.scss'

z.config({ jitless: true })
followMovedPages()
hearBack()
uploadTo((extension, bytes) => call('file.target', { extension, bytes, requestId: ulid(Date.now()) }))

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
      <PersonProvider>
        <SearchKey />
        <Shell />
        {children}
      </PersonProvider>
    </QueryClientProvider>
  )
}
