import { addedTo, KEPT_MS, MOST_PRINTED, MOST_ROWS } from '../../shared/extract/schema'
import { Refusal } from '../../shared/refusal'
import { type AnyTable, type Cell, chosenOf } from '../../shared/table'
import { removed, stored } from '../file/storage'
import { sentenceOf } from '../operation/noun'
import { transaction } from '../operation/transaction'
import { askPaper } from '../paper/ask'
import { byPersonId } from '../people/actor'
import { paperOf } from './paper-of'
import { readOn, sourceOf } from './source'
import { type Extract, extracts } from './store'

/** So many pages are one step: what a crash costs. */
const PAGES = 10
const MOST_ATTEMPTS = 6
const MINUTE_MS = 60_000

/**
 * One step further with a file: some rows read and kept, or the whole made of them. Whoever takes the step twice, or two at
 * once, writes the same under the same name; only the first counts. `nextAt`: when the clock may take the next one. Answers
 * how it stands then.
 */
export async function goOn(extract: Extract, now: number, nextAt = now): Promise<Extract> {
  try {
    if (extract.state === 'done') return await takeAway(extract)
    return extract.read ? await make(extract, now) : await read(extract, now, nextAt)
  } catch (error) {
    return stumble(extract, error, now)
  }
}

async function read(extract: Extract, now: number, nextAt: number): Promise<Extract> {
  const [actor, source] = await Promise.all([byPersonId(extract.personId), sourceOf(extract.of)])
  if (!actor) throw new Refusal('extract.not_allowed')
  const { answers, cursor } = await readOn(source, extract, actor, PAGES, now)
  const { table } = source
  const cells = answers.flatMap(answer => cellsOf(table, answer, extract))
  const rows = extract.rows + cells.length
  if (extract.form === 'pdf' && rows > MOST_PRINTED) throw new Refusal('extract.too_long', { most: MOST_PRINTED })
  if (rows > MOST_ROWS) throw new Refusal('extract.too_many', { most: MOST_ROWS })
  const path = `papers/extract/${extract._id}/${String(extract.parts.length).padStart(4, '0')}.json`
  const part = await stored(path, Buffer.from(JSON.stringify(cells)))
  return step(extract, {
    ...{ rows, cursor, read: cursor === null, parts: [...extract.parts, part], attempts: 0, nextAt },
    sums: addedTo(extract.sums, extract.columns, cells),
    ...(extract.parts.length === 0 && { facts: factsOf(table, answers[0], extract) }),
  })
}
function cellsOf(table: AnyTable, answer: unknown, { columns, language }: Extract): Cell[][] {
  const { columns: chosen } = chosenOf(table.columns, columns)
  const rows: readonly unknown[] = table.rows ? table.rows(answer) : (answer as { items: unknown[] }).items
  return rows.map(row => chosen.map(column => column.cell(row, language)))
}
const factsOf = (table: AnyTable, answer: unknown, { language }: Extract): [string, string][] =>
  (table.facts?.(answer, language) ?? []).map(([label, value]) => [label, value])

async function make(extract: Extract, now: number): Promise<Extract> {
  const { table } = await sourceOf(extract.of)
  const path = `papers/extract/${extract._id}/${extract.fileName}`
  const { fileId } = await askPaper({ path, paper: paperOf(extract, table) })
  const made = await step(extract, { state: 'done', fileId, nextAt: now + KEPT_MS })
  await removed(extract.parts).catch(() => undefined)
  return made
}
/** It was there for a day: what is taken along is the taker's business, what lies about is ours. */
async function takeAway(extract: Extract): Promise<Extract> {
  await removed([...extract.parts, ...(extract.fileId ? [extract.fileId] : [])])
  return step(extract, { state: 'gone', fileId: null, parts: [], nextAt: null })
}
/** A refusal that time does not cure ends it; anything else is tried again, later each time. */
async function stumble(extract: Extract, error: unknown, now: number): Promise<Extract> {
  const refusal = error instanceof Refusal ? error : new Refusal('paper.unavailable')
  if (!(error instanceof Refusal))
    console.error(
      JSON.stringify({ level: 'bug', extract: extract._id, error: String((error as Error)?.stack ?? error) }),
    )
  const attempts = extract.attempts + 1
  // A file that nobody may have any more is not given up on.
  const hopeless = extract.state === 'working' && (!(await sentenceOf(refusal.code)).retry || attempts >= MOST_ATTEMPTS)
  if (!hopeless) return step(extract, { attempts, nextAt: now + attempts * MINUTE_MS })
  await removed(extract.parts).catch(() => undefined)
  const why = { code: refusal.code, facts: refusal.facts as Record<string, string | number> }
  return step(extract, { state: 'failed', why, parts: [], nextAt: null })
}
const step = (from: Extract, change: Partial<Extract>): Promise<Extract> =>
  transaction(async tx => {
    const current = await extracts.find(tx, from._id)
    if (!current) throw new Error(`${from._id} is gone`)
    const taken = current.state !== from.state || current.read !== from.read || current.rows !== from.rows
    if (taken || current.parts.length !== from.parts.length) return current
    const after = { ...current, ...change }
    await extracts.put(tx, after)
    return after
  })
