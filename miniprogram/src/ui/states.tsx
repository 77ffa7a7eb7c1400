import { Text, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { pressable } from '../platform/device'
import { useWords } from './language'
import { Button, Icon } from './parts'

/** What went wrong, in the reader's language. */
export interface Said {
  message: string
}

export const Skeleton = ({ rows = 3 }: { rows?: number }) => (
  <View className="skeletons">
    {Array.from({ length: rows }, (_, row) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: the bones are all alike
      <View key={row} className="card skeleton">
        <View className="skeleton__line skeleton__line--long" />
        <View className="skeleton__line" />
        <View className="skeleton__line skeleton__line--short" />
      </View>
    ))}
  </View>
)

export const Empty = ({
  icon = 'check',
  title,
  next,
  children,
}: {
  icon?: string
  title: string
  next?: string
  children?: ReactNode
}) => (
  <View className="empty">
    <View className="empty__icon">
      <Icon name={icon} />
    </View>
    <Text className="empty__title">{title}</Text>
    {next && <Text className="empty__next">{next}</Text>}
    {children}
  </View>
)

export function ErrorState({ error, onRetry }: { error: Said; onRetry(): void }) {
  const words = useWords()
  return (
    <View className="empty" id="error">
      <View className="empty__icon empty__icon--red">
        <Icon name="alert" />
      </View>
      <Text className="empty__title">{error.message || words('state.failed')}</Text>
      <Button id="retry" look="quiet" icon="refresh" onPress={onRetry}>
        {words('act.retry')}
      </Button>
    </View>
  )
}

/** What the server said no to, beside the button that asked. */
export const Refused = ({ refusal }: { refusal: Said | null }) =>
  refusal && (
    <View className="refused" id="refusal">
      <Icon name="alert" />
      <Text>{refusal.message}</Text>
    </View>
  )

interface ListProps<T> {
  list: {
    rows: T[] | undefined
    error: Said | null
    loading: boolean
    hasMore: boolean
    loadingMore: boolean
    loadMore(): void
    reload(): void
  }
  empty: ReactNode
  children(row: T): ReactNode
}
/** A list in each of its states: on the way, failed, empty, with more to come, at its end. */
export function List<T>({ list, empty, children }: ListProps<T>) {
  const words = useWords()
  if (!list.rows && list.error) return <ErrorState error={list.error} onRetry={list.reload} />
  if (!list.rows) return <Skeleton />
  if (!list.rows.length) return <>{empty}</>
  return (
    <View className="list">
      <View className="list__rows">{list.rows.map(children)}</View>
      {list.hasMore ? (
        <Button id="more" look="plain" busy={list.loadingMore} onPress={list.loadMore}>
          {words('act.more')}
        </Button>
      ) : (
        list.rows.length > 5 && <Text className="list__end">{words('state.end')}</Text>
      )}
    </View>
  )
}

/** From below on a phone, in the middle of a wide window. */
export function Sheet({ title, children, onClose }: { title: string; children: ReactNode; onClose(): void }) {
  const words = useWords()
  return (
    <View className="sheet">
      <View className="sheet__veil" onClick={onClose} />
      <View className="sheet__panel" id="sheet">
        <View className="sheet__head">
          <Text className="sheet__title">{title}</Text>
          <View id="sheet-close" className="sheet__close" ariaLabel={words('act.close')} {...pressable(onClose)}>
            <Icon name="close" />
          </View>
        </View>
        <View className="sheet__body">{children}</View>
      </View>
    </View>
  )
}
