import { Text, View } from '@tarojs/components'
import { type ReactNode, useEffect, useId } from 'react'
import { useBack } from '../platform/back'
import { useDialog } from '../platform/dialog'
import { goBack } from '../platform/go-back'
import { useNear } from '../platform/near'
import { pressable, spoken } from '../platform/spoken'
import { useWords } from './language'
import { Button, FieldName, Icon } from './parts'
import { SheetFields, useSheetFields } from './remembered'

/** What went wrong, in the reader's language. */
export interface Said {
  message: string
  /** Asking again cannot help; not said: it may. */
  retry?: boolean
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
  id,
  icon = 'check',
  title,
  next,
  children,
}: {
  id?: string
  icon?: string
  title: string
  next?: string
  children?: ReactNode
}) => (
  <View className="empty" id={id}>
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
    <View className="empty" id="error" {...spoken({ role: 'alert' })}>
      <View className="empty__icon empty__icon--red">
        <Icon name="alert" />
      </View>
      <Text className="empty__title">{error.message || words('state.failed')}</Text>
      {error.retry === false ? (
        <Button id="go-back" look="quiet" onPress={goBack}>
          {words('act.goBack')}
        </Button>
      ) : (
        <Button id="retry" look="quiet" icon="refresh" onPress={onRetry}>
          {words('act.retry')}
        </Button>
      )}
    </View>
  )
}

/** What the server said no to, beside the button that asked. */
export const Refused = ({ refusal }: { refusal: Said | null }) =>
  refusal && (
    <View className="refused" id="refusal" {...spoken({ role: 'alert' })}>
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
/** A list in each of its states: on the way, failed, empty, with more to come, at its end. The next page comes as it nears. */
export function List<T>({ list, empty, children }: ListProps<T>) {
  const words = useWords()
  const end = `end-${useId().replace(/\W/g, '')}`
  // After a failure the button asks again, nobody else.
  useNear(end, list.rows?.length, list.hasMore && !list.loadingMore && !list.error ? list.loadMore : null)
  if (!list.rows && list.error) return <ErrorState error={list.error} onRetry={list.reload} />
  if (!list.rows) return <Skeleton />
  if (!list.rows.length) return <>{empty}</>
  return (
    <View className="list">
      <View className="list__rows">{list.rows.map(children)}</View>
      {list.hasMore ? (
        <View id={end}>
          <Button id="more" look="plain" busy={list.loadingMore} onPress={list.loadMore}>
            {words('act.more')}
          </Button>
        </View>
      ) : (
        list.rows.length > 5 && <Text className="list__end">{words('state.end')}</Text>
      )}
    </View>
  )
}

interface SheetProps {
  title: string
  children: ReactNode
  onClose(): void
  /** What it is about, where one page opens it for several. */
  of?: string | undefined
}
/** From below on a phone, in the middle of a wide window. Put away unsent, it keeps what was typed. */
export function Sheet({ title, children, onClose, of = '' }: SheetProps) {
  const words = useWords()
  const { fields, putAway, taken } = useSheetFields(title, of)
  const away = () => {
    putAway()
    onClose()
  }
  useBack(away)
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, as it opens
  useEffect(() => void taken(), [])
  return (
    <SheetFields.Provider value={fields}>
      <View className="sheet">
        <View className="sheet__veil" onClick={away} />
        <View className="sheet__panel" id="sheet" {...useDialog(title)}>
          <View className="sheet__head">
            <View className="sheet__title" {...spoken({ role: 'heading', level: 2 })}>
              {title}
            </View>
            <View id="sheet-close" className="sheet__close" {...pressable(away, { label: words('act.close') })}>
              <Icon name="close" />
            </View>
          </View>
          <FieldName.Provider value={title}>
            <View className="sheet__body">{children}</View>
          </FieldName.Provider>
        </View>
      </View>
    </SheetFields.Provider>
  )
}
