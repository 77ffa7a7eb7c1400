import type { Collection } from './collection'
import { checkCriteria, decisive, isObject, type Order, refuseOperator } from './criteria'
import { type Doc, encode, type Fields, parse, type Value } from './ejson'
import type { Caller, Engine } from './engine'
import { reached } from './key'
import type { Body, Params } from './reads'
import { search } from './search'
import { placed, run } from './stages'
import { badParameter, invalid, unsupported } from './vendor-error'

/** Where the library puts what it joins, before it goes to its path. */
const JOINED = '\u0000joined'
type Stage = { name: string; value: Value }
const DONE = new Set([
  ...['$addFields', '$bucket', '$bucketAuto', '$count', '$facet', '$group', '$limit', '$lookup', '$match', '$project'],
  ...[
    '$redact',
    '$replaceRoot',
    '$replaceWith',
    '$sample',
    '$set',
    '$skip',
    '$sort',
    '$sortByCount',
    '$unset',
    '$unwind',
  ],
])
const ELSEWHERE = new Set(['$geoNear', '$graphLookup', '$merge', '$out', '$unionWith', '$indexStats', '$collStats'])
/** Code from the wire is not run. */
const SCRIPTS = new Set(['$where', '$function', '$accumulator'])

export function aggregate(engine: Engine, params: Params, caller: Caller): Body {
  const collection = engine.need(params.collectionName)
  const stages = readStages(params.stages, engine.now)
  const { documents, rest } = start(collection, stages, caller)
  let current = documents
  let batch: Stage[] = []
  const options = { collectionResolver: (name: string) => everything(engine, name, caller), scriptEnabled: false }
  const flush = () => {
    if (batch.length > 0) current = run(current, batch.map(asStage), options)
    batch = []
  }
  for (const stage of rest) {
    if (stage.name !== '$lookup' || !isObject(stage.value) || typeof stage.value.from !== 'string') batch.push(stage)
    else {
      flush()
      current = lookup(engine, current, stage.value, options, caller)
    }
  }
  flush()
  return { data: { list: current.map(one => encode(one as Value)) } }
}
const asStage = ({ name, value }: Stage) => ({ [name]: value })

function readStages(raw: unknown, now: () => number): Stage[] {
  if (!Array.isArray(raw)) throw badParameter('stages must be an array')
  return raw.map(({ stageKey, stageValue }) => {
    const stage = { name: String(stageKey), value: parse(stageValue, now) }
    checkStage(stage)
    return stage
  })
}
function checkStage({ name, value }: Stage): void {
  if (ELSEWHERE.has(name)) throw unsupported(`the stage ${name}`)
  if (!DONE.has(name)) throw invalid(`Unrecognized pipeline stage name: '${name}'`)
  if (name === '$match') {
    if (!isObject(value)) throw invalid('the match filter must be an expression in an object')
    checkCriteria(value)
  }
  if (
    (name === '$limit' || name === '$skip') &&
    !(Number.isInteger(value) && (value as number) >= (name === '$limit' ? 1 : 0))
  )
    throw invalid(`invalid argument to ${name} stage: ${JSON.stringify(value)}`)
  if (name === '$lookup' && isObject(value) && Array.isArray(value.pipeline)) checkStages(value.pipeline)
  if (name === '$facet' && isObject(value)) for (const inner of Object.values(value)) checkStages(inner)
  refuseScripts(value)
}
function checkStages(stages: Value): void {
  if (!Array.isArray(stages)) throw invalid('a pipeline must be an array')
  for (const stage of stages) {
    if (!isObject(stage) || Object.keys(stage).length !== 1)
      throw invalid('A pipeline stage specification object must contain exactly one field.')
    for (const [name, value] of Object.entries(stage)) checkStage({ name, value })
  }
}
function refuseScripts(value: Value): void {
  if (Array.isArray(value)) for (const inner of value) refuseScripts(inner)
  else if (isObject(value)) {
    for (const [field, inner] of Object.entries(value)) {
      if (SCRIPTS.has(field)) throw unsupported(`the operator ${field}`)
      if (field === '$jsonSchema') refuseOperator(field)
      refuseScripts(inner)
    }
  }
}

/** The leading `$match`, `$sort`, `$skip` and `$limit` are a search, which the indexes serve. */
function start(collection: Collection, stages: Stage[], caller: Caller): { documents: Fields[]; rest: Stage[] } {
  const matches: Fields[] = []
  let order: Order = []
  let skip = 0
  let limit = Number.POSITIVE_INFINITY
  let used = 0
  while (stages[used]?.name === '$match') matches.push(stages[used++]?.value as Fields)
  const sort = stages[used]
  if (
    sort?.name === '$sort' &&
    isObject(sort.value) &&
    Object.values(sort.value).every(way => way === 1 || way === -1)
  ) {
    order = decisive(Object.entries(sort.value) as Order)
    used += 1
  }
  if (stages[used]?.name === '$skip') skip = Number(stages[used++]?.value)
  if (stages[used]?.name === '$limit') limit = skip + Number(stages[used++]?.value)
  const criteria = matches.length > 1 ? { $and: matches } : (matches[0] ?? {})
  const look = () => {
    caller.examined += 1
  }
  const found = search(collection, { criteria, order, limit, look })
  return { documents: found.slice(skip).map(version => version.fresh()), rest: stages.slice(used) }
}

function everything(engine: Engine, name: string, caller: Caller): Doc[] {
  const collection = engine.collections.get(name)
  if (!collection) return []
  const documents: Doc[] = []
  for (const version of collection.all()) {
    caller.examined += 1
    documents.push(version.fresh())
  }
  return documents
}

/**
 * The library joins lists wrongly and ignores the fields when there is a pipeline too, so the joining is done here,
 * by index where there is one, and the library runs the inner pipeline over what was joined.
 */
function lookup(engine: Engine, documents: Fields[], spec: Fields, options: object, caller: Caller): Fields[] {
  const { from, localField, foreignField, as } = spec
  if (typeof as !== 'string' || as === '') throw invalid("must specify 'as' field for a $lookup")
  const byFields = typeof localField === 'string' && typeof foreignField === 'string'
  if (!byFields && !Array.isArray(spec.pipeline))
    throw invalid('$lookup requires localField and foreignField, or pipeline')
  const collection = engine.collections.get(from as string)
  const all = byFields || !collection ? [] : everything(engine, from as string, caller)
  return documents.map(document => {
    const joined = byFields && collection ? partners(collection, document, localField, foreignField, caller) : all
    if (!Array.isArray(spec.pipeline)) return placed(document, as.split('.'), joined) as Fields
    const stage = { $lookup: { from: joined, let: spec.let ?? {}, pipeline: spec.pipeline, as: JOINED } }
    const [{ [JOINED]: list, ...rest }] = run([document], [stage], options) as [Fields]
    return placed(rest, as.split('.'), list) as Fields
  })
}
function partners(collection: Collection, document: Fields, local: string, foreign: string, caller: Caller): Doc[] {
  const values = reached(document, local.split('.')).flatMap(value =>
    Array.isArray(value) ? [...value, value] : [value ?? null],
  )
  const look = () => {
    caller.examined += 1
  }
  const criteria = { [foreign]: { $in: values } }
  return search(collection, { criteria, order: [], limit: Number.POSITIVE_INFINITY, look }).map(version =>
    version.fresh(),
  )
}
