import type { ReactNode } from 'react'
import { useWords } from '../ui/language'
import { Button, Card, LinkText, Row } from '../ui/parts'
import { Empty, type Said, Skeleton } from '../ui/states'
import { cardStaffWords } from './staff-words'

interface Props<T> {
  id: string
  title: string
  icon: string
  /** What an empty one says. */
  none: string
  list: {
    rows: T[] | undefined
    error: Said | null
    hasMore: boolean
    loadingMore: boolean
    loadMore(): void
    reload(): void
  }
  action?: ReactNode
  children(row: T): ReactNode
}
/** One part of a card with states of its own: what fails in it leaves the others alone. */
export function Block<T>({ id, title, icon, none, list, action, children }: Props<T>) {
  const words = useWords(cardStaffWords)
  const { rows, error } = list
  return (
    <Card id={id} title={title} action={action}>
      {!rows && error && (
        <Row
          icon="alert"
          title={error.message}
          end={
            error.retry !== false && (
              <LinkText id={`${id}-again`} onPress={list.reload}>
                {words('card.again')}
              </LinkText>
            )
          }
        />
      )}
      {!rows && !error && <Skeleton rows={1} />}
      {rows?.length === 0 && <Empty icon={icon} title={none} />}
      {rows?.map(children)}
      {list.hasMore && (
        <Button id={`${id}-more`} look="plain" busy={list.loadingMore} onPress={list.loadMore}>
          {words('act.more')}
        </Button>
      )}
    </Card>
  )
}
