import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useDidHide, useDidShow } from '@tarojs/taro'
import { useEffect, useRef, useState } from 'react'
import type { Input, Operation, Output } from '../../../shared/contracts'
import { type CallRefused, call } from './call'
import { useNews } from './refresh'

/** Whether this page is the one that is looked at. */
export function useShown(): boolean {
  const [shown, setShown] = useState(true)
  useDidShow(() => setShown(true))
  useDidHide(() => setShown(false))
  return shown
}

const PACE: NonNullable<Options['pace']> = [2_000, 15_000]
interface Options {
  enabled?: boolean
  /** Ask again: after 2 s while things change, ever later up to 15 s while they do not, never while hidden. */
  live?: boolean
  /** Follow at this pace instead: the soonest and the latest, ms. */
  pace?: readonly [soonest: number, latest: number]
  /** How long an answer needs no second asking, ms. */
  freshMs?: number
}

/** The wait before asking again, as react-query wants it. */
function useBackOff(live = false, [soonest, latest] = PACE) {
  const shown = useShown()
  const seen = useRef({ answers: 0, data: undefined as unknown, ms: soonest })
  return ({ state: { data, dataUpdateCount } }: { state: { data: unknown; dataUpdateCount: number } }) => {
    if (!live || !shown) return false
    if (data !== seen.current.data) seen.current = { answers: dataUpdateCount, data, ms: soonest }
    else if (dataUpdateCount !== seen.current.answers)
      seen.current = { answers: dataUpdateCount, data, ms: Math.min(latest, seen.current.ms * 1.5) }
    return seen.current.ms
  }
}

const takenAt = new WeakMap<object, number>()
const LINKS_LAST = 300_000
// `pay`: what a phone pays with; that it is there is news, its fresh signature is none.
const withoutLinks = (data: unknown) =>
  JSON.stringify(data, (key, value) => (key === 'url' ? undefined : key === 'pay' ? Boolean(value) : value))

/** Links and payments are signed anew with each answer: that alone is no news, until the old ones near their end. */
function steady(before: unknown, fresh: unknown): unknown {
  if (typeof fresh !== 'object' || fresh === null) return fresh
  const since = before && typeof before === 'object' ? takenAt.get(before) : undefined
  if (since && Date.now() - since < LINKS_LAST && withoutLinks(before) === withoutLinks(fresh)) return before
  takenAt.set(fresh, Date.now())
  return fresh
}

/** A query by its operation. The answer stays on screen while it is asked for again. */
export function useAsk<O extends Operation>(
  operation: O,
  input: Input<O>,
  { enabled, live, pace, freshMs }: Options = {},
) {
  const refetchInterval = useBackOff(live, pace)
  const asked = useQuery<Output<O>, CallRefused>({
    queryKey: [operation, input],
    queryFn: () => call(operation, input),
    staleTime: freshMs,
    enabled,
    refetchInterval,
    structuralSharing: steady,
  })
  useNews(operation, asked.data, asked.dataUpdatedAt)
  return asked
}

interface Listed<T> {
  items: T[]
  cursor?: string
}
type Row<O extends Operation> = Output<O> extends Listed<infer T> ? T : never

/** A list by its operation, page after page. */
export function useList<O extends Operation>(operation: O, input: Input<O>, { enabled, live }: Options = {}) {
  const refetchInterval = useBackOff(live)
  const found = useInfiniteQuery({
    queryKey: [operation, 'pages', input],
    queryFn: ({ pageParam }) => call(operation, { ...input, ...(pageParam && { cursor: pageParam }) } as Input<O>),
    initialPageParam: '',
    getNextPageParam: last => (last as Listed<unknown>).cursor || undefined,
    placeholderData: keepPreviousData,
    enabled,
    refetchInterval,
    structuralSharing: steady,
  })
  useNews(operation, found.data, found.dataUpdatedAt)
  return {
    rows: found.data?.pages.flatMap(page => (page as unknown as Listed<Row<O>>).items),
    first: found.data?.pages[0] as Output<O> | undefined,
    error: found.error as CallRefused | null,
    loading: found.isPending,
    hasMore: found.hasNextPage,
    loadingMore: found.isFetchingNextPage,
    loadMore: () => void found.fetchNextPage(),
    reload: () => void found.refetch(),
  }
}

/** A list to choose from or to look something up in: its rows come when the last page has. */
export function useWhole<O extends Operation>(operation: O, input: Input<O>, options: Options = {}) {
  const list = useList(operation, input, options)
  const { hasMore, loadingMore, error } = list
  const goesOn = hasMore && !error
  useEffect(() => {
    if (goesOn && !loadingMore) list.loadMore()
  })
  return { ...list, rows: hasMore ? undefined : list.rows, hasMore: false }
}
