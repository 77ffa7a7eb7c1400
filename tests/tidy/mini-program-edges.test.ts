import { FILES, importsOf, isSource } from './sources'

const SRC = 'miniprogram/src/'
/** What every noun may use: the app's kernel, the controls, the platform. They know no noun. */
const FLOOR: Record<string, readonly string[]> = {
  platform: ['assets'],
  ui: ['platform'],
  app: ['ui', 'platform'],
  // What a device keeps and sends without a network, whoever noted it.
  outbox: ['app', 'ui', 'platform'],
}
/**
 * Which noun may import which, types included. A package's doors and `nouns.ts` know everybody; nobody knows them, nor
 * `home`, which puts the nouns together.
 */
const EDGES: Record<string, readonly string[]> = {
  // A house at the counter, and what becomes of a payment.
  account: [
    'billing',
    'estate',
    'extract',
    'invoice',
    'ledger',
    'prepayment',
    'receipt',
    'refund',
    'run',
    'tariff',
    'waiver',
  ],
  ask: [],
  billing: ['file', 'meter', 'tariff'],
  // A day plan opens the forms of its appointments.
  booking: ['calendar', 'estate', 'inspection', 'key', 'notice', 'people'],
  // What the estate tells its people, with pictures.
  bulletin: ['file'],
  calendar: [],
  // A house and a person, out of the rooms of those who know something of them.
  card: [
    'account',
    'billing',
    'booking',
    'defect',
    'deposit',
    'estate',
    'inspection',
    'key',
    'meter',
    'movein',
    'network',
    'outage',
    'people',
    'receipt',
    'tariff',
    'ticket',
  ],
  // What becomes of a complaint, which a ticket's page shows.
  cockpit: ['shell', 'ticket'],
  complaint: ['file'],
  daysheet: ['file', 'payment', 'tariff', 'till'],
  defect: ['estate', 'file', 'ticket'],
  // What is left with us, asked of a house and followed back to it.
  deposit: ['estate', 'file'],
  dunning: [],
  duty: ['calendar'],
  estate: ['file'],
  // How a list of any noun is looked at and taken along.
  extract: [],
  file: [],
  followup: [],
  // An article names the tickets beside which it is offered.
  handbook: ['ticket'],
  home: [
    ...['ask', 'billing', 'booking', 'bulletin', 'calendar', 'defect', 'estate', 'meter', 'movein', 'notice'],
    'outage',
    ...['payment', 'shell', 'ticket'],
  ],
  inspection: ['defect', 'estate', 'file', 'key', 'meter'],
  invoice: [],
  key: ['estate'],
  ledger: ['billing', 'extract', 'people', 'tariff'],
  material: [],
  merchant: [],
  meter: ['estate', 'extract', 'file', 'tariff'],
  movein: ['estate', 'file', 'inspection', 'key', 'tariff'],
  network: ['estate', 'file'],
  notice: [],
  outage: ['billing'],
  patrol: ['calendar', 'extract', 'file', 'ticket'],
  payment: ['billing', 'notice', 'tariff'],
  people: ['estate', 'file'],
  prepayment: ['estate'],
  receipt: ['extract', 'invoice', 'payment'],
  reconciliation: ['payment'],
  refund: ['billing', 'extract', 'payment', 'tariff'],
  run: ['billing', 'meter', 'tariff'],
  search: [],
  // What stands around every page of a workplace, out of what the nouns put into it.
  shell: [],
  tariff: ['extract'],
  equipment: ['file', 'ticket'],
  task: ['calendar', 'file'],
  ticket: ['complaint', 'estate', 'extract', 'file', 'notice'],
  // The counter: a house's bills and ledger, and taking its money.
  till: ['billing', 'estate', 'ledger', 'payment', 'tariff'],
  waiver: ['billing', 'file', 'tariff'],
}
const roomOf = (path: string): string => path.slice(SRC.length).split('/')[0] ?? ''
const edges = FILES.filter(file => file.startsWith(SRC) && isSource(file))
  .flatMap(file => importsOf(file).map(({ path, own }) => ({ file, path, own })))
  .filter(({ path, own }) => own && path.startsWith(SRC))
  .map(({ file, path }) => ({ file, path, from: roomOf(file), to: roomOf(path) }))
  .filter(({ from, to }) => from !== to)

describe('which room of the mini-program may import which', () => {
  test('a noun imports only the nouns its row names, and no row names one it does not import', () => {
    const between = edges.filter(({ from }) => from in EDGES).filter(({ to }) => !(to in FLOOR))
    // A home and the rail read the list of nouns.
    const strange = between
      .filter(({ from, to }) => !EDGES[from]?.includes(to) && !(['home', 'shell'].includes(from) && to === 'nouns'))
      .map(({ file, path }) => `${file} → ${path}`)
    expect(strange).toEqual([])
    const idle = Object.entries(EDGES).flatMap(([from, row]) =>
      row.filter(to => !between.some(edge => edge.from === from && edge.to === to)).map(to => `${from} → ${to}`),
    )
    expect(idle).toEqual([])
  })
  test('the platform imports nothing of ours, the controls only the platform, the kernel no noun', () => {
    const wrong = edges
      .filter(({ from, to }) => from in FLOOR && !FLOOR[from]?.includes(to))
      .map(({ file, path }) => `${file} → ${path}`)
    expect(wrong).toEqual([])
  })
  test('nobody knows a home or a page', () => {
    const wrong = edges
      .filter(
        ({ from, to }) =>
          ['home', 'packages', 'pages'].includes(to) && !['packages', 'pages', 'nouns.ts'].includes(from),
      )
      .map(({ file, path }) => `${file} → ${path}`)
    expect(wrong).toEqual([])
  })
  test('the rows go round in no circle', () => {
    const left = new Set(Object.keys(EDGES))
    for (let before = -1; before !== left.size; ) {
      before = left.size
      for (const noun of left) if (!EDGES[noun]?.some(other => left.has(other))) left.delete(noun)
    }
    expect([...left]).toEqual([])
  })
})
