import { FILES, importsOf, isSource, packageOf, roomOf, textOf } from './sources'

const sources = FILES.filter(isSource)
const inRoom = (room: string) => sources.filter(file => roomOf(file) === room)

/** Which of our rooms each room may import. */
const ROOMS_ALLOWED: Record<string, readonly string[]> = {
  shared: ['shared'],
  cloudfunctions: ['cloudfunctions', 'shared'],
  miniprogram: ['miniprogram', 'shared'],
  local: ['local'],
}
const PACKAGES_IN_SHARED = ['zod', 'dayjs', 'decimal.js', 'big.js']

/** Which noun may import which, in cloudfunctions; `operation` is everybody's. Everything else travels as an event. */
const EDGES: Record<string, readonly string[]> = {
  // The only writer of a house's money; others hand it a rule.
  account: [],
  // What ends by itself when nobody approves it.
  approval: [],
  booking: ['calendar', 'estate', 'people'],
  // When an estate works: whoever needs days or hours asks here.
  calendar: [],
  // What becomes of a ticket that is a complaint; a ticket tells it through a port.
  // Looks over the work of an estate, and writes nothing.
  cockpit: ['ticket'],
  complaint: ['estate', 'file', 'people', 'ticket'],
  // What a house and a person are, out of the rooms of those who know it.
  card: ['estate', 'key', 'meter', 'people', 'receipt', 'search', 'ticket'],
  // Who works for it is asked through a port.
  estate: ['file', 'search', 'workbook'],
  defect: ['estate', 'file', 'paper'],
  inspection: ['booking', 'defect', 'estate', 'file', 'paper'],
  key: ['booking', 'calendar', 'estate', 'people', 'search', 'ticket'],
  // A move-in touches what it hands over; fees hear of it through a list they work off themselves.
  movein: ['billing', 'booking', 'defect', 'estate', 'file', 'followup', 'inspection', 'key', 'meter'],
  // What somebody takes along of any noun: whoever gives the rows is asked by name.
  extract: ['estate', 'file', 'paper', 'people'],
  // Who works when, and what changes hands as they leave; a ticket asks through a port who is on duty.
  duty: ['key', 'people', 'ticket'],
  // What the law wants of lifts and the like; what does not pass is a ticket.
  equipment: ['file', 'ticket'],
  // Whom to call about what is late: as the list of arrears, account and bills say.
  dunning: ['account', 'billing', 'estate', 'ledger'],
  file: [],
  // Whether it is well, once a ticket is closed; a ticket tells so through a port.
  followup: ['estate', 'people', 'ticket'],
  // Pipes and wires: whom a valve serves.
  network: ['estate', 'file', 'workbook'],
  // Whoever pays hears of money.
  notice: ['account', 'estate', 'people', 'wechat'],
  operation: [],
  // Whom a notice is to: by their houses, or as staff; its pictures.
  bulletin: ['estate', 'file', 'network', 'people'],
  // Who must have read an article.
  handbook: ['people'],
  // What stops, and exactly who is told: by the network, who lives there, and which messages were read.
  outage: ['estate', 'network', 'notice', 'people'],
  paper: ['file'],
  // What repairs use up, and what it costs.
  material: [],
  // Who takes an estate's money; whoever proposes and whoever approves are two persons.
  merchant: ['approval', 'estate', 'people'],
  patrol: ['calendar', 'duty', 'estate', 'file', 'paper', 'ticket'],
  payment: ['account', 'billing', 'estate', 'merchant', 'till'],
  invoice: ['file', 'payment'],
  receipt: ['account', 'estate', 'invoice', 'paper', 'payment', 'people', 'search', 'till'],
  people: ['account', 'approval', 'estate', 'file', 'search', 'wechat'],
  // Money that is owed back: its bill says so through a port, and a refund takes it the way it came.
  deposit: ['account', 'billing', 'estate', 'file', 'payment', 'people', 'receipt', 'refund'],
  prepayment: ['account', 'approval', 'estate', 'people'],
  reconciliation: ['account', 'merchant', 'payment', 'refund'],
  refund: ['account', 'approval', 'billing', 'estate', 'payment', 'people'],
  // An explanation links the photos of the readings it rests on.
  // Going live brings the first readings along with the balances.
  billing: ['account', 'approval', 'calendar', 'estate', 'file', 'meter', 'people', 'tariff', 'workbook'],
  // A statement joins the bills with the entries, and goes out as a workbook; an opening balance posts an entry.
  ledger: ['account', 'billing', 'books', 'estate', 'paper'],
  // Totals behind a cursor; reads the streams of those who insert, through their stores.
  books: ['account', 'billing', 'run'],
  // A reading goes to the cycle that is open; a household sees the consumption of its own time.
  meter: ['estate', 'file', 'period', 'search', 'tariff', 'workbook'],
  run: ['billing', 'calendar', 'estate', 'meter', 'period', 'settlement', 'tariff'],
  // Which periods of an estate are being billed, or are billed: readings ask, runs say.
  period: [],
  // The bills of a house and the money that settles them.
  settlement: ['account', 'billing'],
  waiver: ['account', 'approval', 'billing', 'estate', 'file', 'people', 'settlement', 'tariff'],
  tariff: ['account', 'calendar', 'estate', 'people', 'period'],
  // What can be found: whoever makes a thing says by what.
  search: [],
  // What an owner agreed to is charged through a port.
  // A cashier's day, out of the payments it took and the drawer they lie in.
  daySheet: ['account', 'calendar', 'estate', 'file', 'paper', 'payment', 'people', 'till'],
  // A cashier's drawer: what is taken and handed over moves between accounts of the estate.
  till: ['account', 'estate'],
  // What a colleague is asked to do.
  task: ['file', 'people'],
  ticket: ['billing', 'calendar', 'estate', 'file', 'material', 'people', 'search', 'tariff'],
  // The vendor's wire: messages, and a telephone number WeChat vouches for.
  wechat: [],
  workbook: [],
}
const DOORS = ['api', 'web', 'clock', 'wxpay', 'papers']

describe('who may import whom', () => {
  test.each(Object.keys(ROOMS_ALLOWED))('%s imports only the rooms the table allows', room => {
    const wrong = inRoom(room).flatMap(file =>
      importsOf(file)
        .filter(one => one.own && !ROOMS_ALLOWED[room]?.includes(roomOf(one.path)))
        .map(one => `${file} → ${one.path}`),
    )
    expect(wrong).toEqual([])
    expect(inRoom(room).length).toBeGreaterThan(0)
  })
  test('shared needs no package but schemas, dates and decimals, and nothing of Node', () => {
    const used = inRoom('shared').flatMap(file => importsOf(file).filter(one => !one.own))
    expect(
      [...new Set(used.map(one => packageOf(one.path)))].filter(name => !PACKAGES_IN_SHARED.includes(name)),
    ).toEqual([])
    expect(used.map(one => one.path)).not.toContain('zod')
  })
  test('shared and miniprogram reach for no process, file or network', () => {
    const wrong = [...inRoom('shared'), ...inRoom('miniprogram').filter(file => file.includes('/src/'))].filter(file =>
      /from 'node:|\brequire\('(fs|path|http)'\)/.test(textOf(file)),
    )
    expect(wrong).toEqual([])
  })
  test('nouns import only the nouns their row names', () => {
    const wrong = inRoom('cloudfunctions').flatMap(file => {
      const noun = file.split('/')[1] ?? ''
      if (noun.endsWith('.ts') || DOORS.includes(noun)) return []
      return importsOf(file)
        .filter(one => one.own && roomOf(one.path) === 'cloudfunctions')
        .map(one => one.path.split('/')[1] ?? '')
        .filter(other => other !== noun && (noun === 'operation' || other !== 'operation'))
        .filter(other => !EDGES[noun]?.includes(other))
        .map(other => `${file} → ${other}`)
    })
    expect(wrong).toEqual([])
  })
  test('no row names a noun that its noun does not import', () => {
    const idle = Object.entries(EDGES).flatMap(([noun, row]) =>
      row
        .filter(
          other =>
            !inRoom('cloudfunctions').some(
              file =>
                file.startsWith(`cloudfunctions/${noun}/`) &&
                importsOf(file).some(one => one.path.startsWith(`cloudfunctions/${other}/`)),
            ),
        )
        .map(other => `${noun} → ${other}`),
    )
    expect(idle).toEqual([])
  })
  test('nouns go round in no circle', () => {
    const left = new Map(Object.entries(EDGES))
    for (let before = -1; before !== left.size; ) {
      before = left.size
      for (const [noun, row] of left) if (!row.some(other => left.has(other))) left.delete(noun)
      const imported = new Set([...left.values()].flat())
      for (const noun of left.keys()) if (!imported.has(noun)) left.delete(noun)
    }
    expect([...left.keys()].sort()).toEqual([])
  })
  test('no door is imported', () => {
    const wrong = inRoom('cloudfunctions').filter(file =>
      importsOf(file).some(one => one.own && DOORS.some(door => one.path === `cloudfunctions/${door}/index`)),
    )
    expect(wrong).toEqual([])
  })
  test('only the store and the transaction name a collection to the database', () => {
    const found = inRoom('cloudfunctions').filter(file =>
      /\.collection\(|\bdatabase\(\)\.(?!command)/.test(textOf(file)),
    )
    expect(found).toEqual(['cloudfunctions/operation/store.ts', 'cloudfunctions/operation/transaction.ts'])
  })
  test('a collection is declared once, in a noun of its own', () => {
    const declared = inRoom('cloudfunctions').flatMap(file =>
      [...textOf(file).matchAll(/new Store<[^>]+>\(\s*'(\w+)'/g)].map(([, name]) => name),
    )
    expect(declared.length).toBeGreaterThan(50)
    expect(declared.filter((name, at) => declared.indexOf(name) !== at)).toEqual([])
  })
  test('only the operation imports the vendor, so that nothing else depends on it', () => {
    const found = inRoom('cloudfunctions').filter(file =>
      importsOf(file).some(one => one.path === '@cloudbase/node-sdk'),
    )
    expect(found).toEqual(['cloudfunctions/operation/database.ts'])
  })
  test('product code does not know that it may run locally', () => {
    const wrong = [...inRoom('cloudfunctions'), ...inRoom('shared')].filter(file =>
      /127\.0\.0\.1|localhost|local-env|ANJU_LOCAL/.test(textOf(file)),
    )
    expect(wrong).toEqual([])
  })
})
