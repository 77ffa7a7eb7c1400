const ms = value => `${value.toFixed(value < 10 ? 2 : 1)} ms`
const kb = value => `${(value / 1024).toFixed(1)} KB`
const times = value => `${value.toFixed(2)} ×`

/** Every bar as `{name, value, bar, ok}`; `ok` null: there was nothing to measure. */
export function barsOf({ runs, weapp, launch, h5, starts, sdk, echo }) {
  const bars = []
  const bar = (name, value, limit, ok) => bars.push({ name, value, bar: limit, ok })
  for (const name of [...new Set(runs.map(run => run.operation))]) {
    const of = runs.filter(run => run.operation === name)
    const [first] = of
    const requests = Math.max(...of.map(run => run.requests))
    if (first.kind === 'command') {
      const limit = 6 + 2 * (first.documents - 1)
      bar(`${name}: database requests, ${first.documents} documents`, `${requests}`, `≤ ${limit}`, requests <= limit)
    }
    if (first.kind === 'list') bar(`${name}: database requests`, `${requests}`, '≤ 2', requests <= 2)
    const examined = [...new Set(of.map(run => run.examined))]
    const most = Math.max(...of.map(run => run.examined - 2 * run.returned))
    bar(`${name}: documents examined`, examined.join(' / '), '≤ 2 × returned + 10', most <= 10)
    bar(`${name}: examined alike at both sizes`, examined.join(' / '), 'equal', examined.length === 1)
    for (const run of of) {
      const at = `${name} at ${run.tickets}, concurrency ${run.concurrency}`
      bar(`${at}: time against its yardstick`, times(run.ratio), '≤ 1.5 ×', run.ratio <= 1.5)
      bar(`${at}: p95 against p50`, times(run.p95 / run.p50), '≤ 5 ×', run.p95 <= 5 * run.p50)
      if (run.failures > 0) bar(`${at}: failed calls`, `${run.failures}`, '0', false)
    }
  }
  for (const { name, bytes, most } of packagesOf(weapp)) bar(name, kb(bytes), `≤ ${most / 1024} KB`, bytes <= most)
  if (launch) bar('weapp launch against a bare Taro app', times(launch.ratio), '≤ 1.6 ×', launch.ratio <= 1.6)
  bar('h5 first load, gzip', h5 ? kb(h5.gzip) : 'not built', '≤ 280 KB', h5 && h5.gzip <= 280 * 1024)
  for (const { tickets, documents, startMs } of starts)
    if (tickets === 100_000) bar(`start with ${documents} documents`, ms(startMs), '≤ 3 s', startMs <= 3000)
  bar('SDK call against a static answer', times(sdk.ratio), '≤ 1.4 ×', sdk.ratio <= 1.4)
  for (const [name, share] of [
    ['ticket.report', 120],
    ['ticket.queue', 60],
  ]) {
    for (const run of runs.filter(one => one.operation === name && one.concurrency === 8)) {
      const part = echo.perSecond / run.perSecond
      bar(`${name} at ${run.tickets}: share of the echo's rate`, `1/${part.toFixed(0)}`, `≥ 1/${share}`, part <= share)
    }
  }
  return bars
}

const MAIN = 650 * 1024
const EACH = 400 * 1024
const WHOLE = 2048 * 1024
/** The packages of the mini-program, each with the most it may be; nothing when it is not built. */
const packagesOf = weapp =>
  weapp
    ? [
        { name: 'weapp main package', bytes: weapp.main, most: MAIN },
        ...weapp.packages.map(({ root, bytes }) => ({ name: `weapp ${root}`, bytes, most: EACH })),
        { name: 'weapp in all', bytes: weapp.total, most: WHOLE },
      ]
    : []

const table = rows => {
  const widths = rows[0].map((_, column) => Math.max(...rows.map(row => String(row[column]).length)))
  return rows
    .map(row =>
      row
        .map((cell, column) => String(cell).padEnd(widths[column]))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

export function print({ machine, runs, weapp, launch, h5, starts, sdk, echo, bars }) {
  const rows = runs.map(run => [
    run.operation,
    run.tickets,
    run.concurrency,
    run.p50.toFixed(2),
    run.p95.toFixed(2),
    run.perSecond.toFixed(0),
    run.requests,
    run.examined,
    run.returned,
    run.door.p50.toFixed(2),
    run.door.perSecond.toFixed(0),
    run.yardstick.p50.toFixed(2),
    run.yardstick.perSecond.toFixed(0),
    run.ratio.toFixed(2),
  ])
  const head = [
    'operation',
    'tickets',
    'at once',
    'p50 ms',
    'p95 ms',
    '/s',
    'db',
    'examined',
    'rows',
    'door p50',
    'door /s',
    'bare p50',
    'bare /s',
    '×',
  ]
  console.log(`${table([head, ...rows])}\n`)
  const sizes = packagesOf(weapp).map(({ name, bytes, most }) => [
    name,
    bytes,
    most,
    `${((100 * bytes) / most).toFixed(0)} %`,
  ])
  console.log(`\n${table([['package', 'bytes', 'allowed', ''], ...sizes])}`)
  if (launch) console.log(`launch: ${ms(launch.oursMs)}, a bare Taro app ${ms(launch.bareMs)}`)
  console.log(`h5: ${h5 ? `${kb(h5.gzip)} gzip in ${h5.files} files` : 'not built'}`)
  for (const one of starts) console.log(`start with ${one.documents} documents: ${ms(one.startMs)}`)
  console.log(`SDK call: ${ms(sdk.own.p50)} here, ${ms(sdk.fixed.p50)} to a static answer`)
  console.log(
    `Node ${machine.node}, ${machine.processors} processors; load ${machine.loadBefore.toFixed(1)} before, ${machine.loadAfter.toFixed(1)} after`,
  )
  console.log(`echo: ${echo.perSecond.toFixed(0)}/s at concurrency 8\n`)
  const mark = ok => (ok === null ? '–' : ok ? 'ok' : 'over')
  console.log(
    table([['bar', 'measured', 'allowed', ''], ...bars.map(one => [one.name, one.value, one.bar, mark(one.ok)])]),
  )
  const over = bars.filter(one => one.ok === false).length
  console.log(
    `\n${bars.filter(one => one.ok).length} ok, ${over} over, ${bars.filter(one => one.ok === null).length} not measured`,
  )
}
