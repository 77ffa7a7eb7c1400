import { Text, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { pressable } from '../platform/spoken'

interface Column<T> {
  id: string
  head: string
  cell(row: T): ReactNode
  /** A figure: at the end of its column, in tabular digits. */
  figure?: boolean
  /** Its share of the width in a wide window; 1 unless told. */
  share?: number
}
interface Props<T> {
  id: string
  columns: Column<T>[]
  rows: readonly T[]
  keyOf(row: T): string
  onPress?(row: T): void
  /** The sums, column by column; shown last. */
  foot?: Partial<Record<string, ReactNode>>
}
/** Columns in a wide window; on a phone each row is a block with its labels, the first cell its title. */
export function Table<T>({ id, columns, rows, keyOf, onPress, foot }: Props<T>) {
  const style = { gridTemplateColumns: columns.map(({ share = 1 }) => `minmax(0, ${share}fr)`).join(' ') }
  const cells = (content: (column: Column<T>) => ReactNode) =>
    columns.map((column, index) => {
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
  return (
    <View id={id} className="table">
      <View className="table__row table__row--head" style={style}>
        {columns.map(column => (
          <Text key={column.id} className={`table__head ${column.figure ? 'table__head--figure' : ''}`}>
            {column.head}
          </Text>
        ))}
      </View>
      {rows.map((row, index) => (
        <View
          key={keyOf(row)}
          id={`${id}-${keyOf(row)}`}
          className={`table__row ${index ? '' : 'table__row--first'} ${onPress ? 'table__row--press' : ''}`}
          style={style}
          {...(onPress ? pressable(() => onPress(row)) : {})}
        >
          {cells(column => column.cell(row))}
        </View>
      ))}
      {foot && (
        <View className="table__row table__row--foot" style={style}>
          {cells(column => foot[column.id])}
        </View>
      )}
    </View>
  )
}

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
