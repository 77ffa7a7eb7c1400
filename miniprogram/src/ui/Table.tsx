import { Text, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { pressable } from '../platform/spoken'
import { useWords } from './language'
import { Icon } from './parts'

interface Column<T> {
  id: string
  head: string
  cell(row: T): ReactNode
  /** A figure: at the end of its column, in tabular digits. */
  figure?: boolean
  /** Its share of the width in a wide window; 1 unless told. */
  share?: number
  /** What the list's order is called that goes by it. */
  sort?: string
}
/** By what the list goes, `-` before it for the other way round, and how to ask for another order. */
interface Sorting {
  by: string
  onSort(by: string): void
}
interface Props<T> {
  id: string
  columns: Column<T>[]
  rows: readonly T[]
  keyOf(row: T): string
  onPress?(row: T): void
  /** The sums, column by column; shown last. */
  foot?: Partial<Record<string, ReactNode>>
  sorting?: Sorting
}
/** Columns in a wide window; on a phone each row is a block with its labels, the first cell its title. */
export function Table<T>({ id, columns, rows, keyOf, onPress, foot, sorting }: Props<T>) {
  const style = { gridTemplateColumns: columns.map(({ share = 1 }) => `minmax(0, ${share}fr)`).join(' ') }
  return (
    <View id={id} className="table">
      <View className="table__row table__row--head" style={style}>
        {columns.map(column => (
          <Head key={column.id} id={`${id}-by`} column={column} sorting={sorting} />
        ))}
      </View>
      {rows.map((row, index) => (
        <View
          key={keyOf(row)}
          className={`table__row ${index ? '' : 'table__row--first'} ${onPress ? 'table__row--press' : ''}`}
          style={style}
          id={`${id}-${keyOf(row)}`}
          {...(onPress ? pressable(() => onPress(row)) : {})}
        >
          {cellsOf(columns, column => column.cell(row))}
        </View>
      ))}
      {foot && (
        <View className="table__row table__row--foot" style={style}>
          {cellsOf(columns, column => foot[column.id])}
        </View>
      )}
    </View>
  )
}

function cellsOf<T>(columns: Column<T>[], content: (column: Column<T>) => ReactNode) {
  return columns.map((column, index) => {
    const value = content(column)
    const none = value === '' || value === undefined || value === null
    return (
      <View
        key={column.id}
        className={`table__cell ${index ? '' : 'table__cell--title'} ${none ? 'table__cell--none' : ''}`}
      >
        <Text className={index ? 'table__label' : 'table__label table__label--title'}>{column.head}</Text>
        <View
          className={`table__value ${column.figure ? 'table__value--figure' : ''} ${index ? '' : 'table__value--title'}`}
        >
          {value}
        </View>
      </View>
    )
  })
}

function Head<T>({ id, column, sorting }: { id: string; column: Column<T>; sorting?: Sorting | undefined }) {
  const words = useWords()
  const { head, figure, sort } = column
  const look = `table__head ${figure ? 'table__head--figure' : ''}`
  if (!sort || !sorting) return <Text className={look}>{head}</Text>
  const up = sorting.by === sort
  const down = sorting.by === `-${sort}`
  const state = up ? words('table.up') : down ? words('table.down') : ''
  return (
    <View
      id={`${id}-${sort}`}
      className={`${look} table__head--sort ${up || down ? 'table__head--on' : ''}`}
      {...pressable(() => sorting.onSort(turned(sorting.by, column)), {
        label: [words('table.sort', { column: head }), state].filter(Boolean).join('，'),
        pressed: up || down,
      })}
    >
      <Text>{head}</Text>
      <Text className="table__arrow">{up ? '↑' : down ? '↓' : '↕'}</Text>
    </View>
  )
}
/** The other way round; a column not gone by yet begins with the largest figure, or with the first name. */
function turned<T>(by: string, { sort = '', figure }: Column<T>): string {
  if (by === sort) return `-${sort}`
  if (by === `-${sort}`) return sort
  return figure ? `-${sort}` : sort
}

/** Chosen or not, of several. */
export const Tick = ({
  id,
  on,
  label,
  onTurn,
}: {
  id: string
  on: boolean
  label: string | undefined
  onTurn(): void
}) => (
  <View
    id={id}
    className="table__tick"
    {...pressable(onTurn, { role: 'checkbox', checked: on, ...(label && { label }) })}
  >
    <View className={`tick ${on ? 'tick--on' : ''}`}>{on && <Icon name="check" />}</View>
  </View>
)

/** Labels and what belongs to them, one under the other. */
export const Facts = ({ facts }: { facts: ([string, ReactNode] | null)[] }) => (
  <View className="facts">
    {facts.map(
      fact =>
        fact && (
          <View key={fact[0]} className="facts__row">
            <Text className="facts__label">{fact[0]}</Text>
            <View className="facts__value">{fact[1]}</View>
          </View>
        ),
    )}
  </View>
)
