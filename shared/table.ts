import type { Language, Told } from './sentence'

/** One cell of a table: text stays text, money is fen, and nothing is ever a formula. */
export type Cell = string | { fen: number } | { number: number } | null

export interface TableColumn<R> {
  id: string
  title: Told
  /** In characters, on paper and in a workbook; 14 unless told. */
  width?: number
  /** What the contract's `sort` calls it; without one the list cannot go by it. */
  sort?: string
  /** Shown only to who chooses it. */
  spare?: true
  /** Money that is added up below. */
  sum?: true
  /** A figure that is not added up. */
  figure?: true
  cell(row: R, language: Language): Cell
}
/**
 * What an answer looks like as a table. The screen, the workbook and the paper are made of the same columns, so that a row
 * says the same wherever it is read.
 */
interface Table<R, A = { items: R[] }> {
  title: Told
  columns: readonly TableColumn<R>[]
  /** Where the rows lie in the answer; a list's are its `items`. */
  rows?(answer: A): readonly R[]
  /** What stands above the rows: a label and what it says. */
  facts?(answer: A, language: Language): readonly [string, string][]
  /** What was asked for, in words. */
  asked?(input: Record<string, unknown>, language: Language): readonly string[]
}
// biome-ignore lint/suspicious/noExplicitAny: a table of some answer; whoever declares it says of which
export type AnyTable = Table<any, any>

/** Says of which rows, and of which answer, where that is no list. */
export const table = <R, A = { items: R[] }>(of: Table<R, A>): Table<R, A> => of

/** The columns of these ids in the table's own order; an id that is none is answered as strange. */
export function chosenOf<R>(columns: readonly TableColumn<R>[], ids: readonly string[]) {
  const known = columns.filter(({ id }) => ids.includes(id))
  return { columns: known, strange: ids.filter(id => !columns.some(column => column.id === id)) }
}
/** Those everybody sees who has chosen none. */
export const usual = <R>(columns: readonly TableColumn<R>[]): string[] =>
  columns.filter(({ spare }) => !spare).map(({ id }) => id)
