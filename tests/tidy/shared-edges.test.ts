import { FILES, importsOf, isSource } from './sources'

/** What every noun may use: the kernel's files beside the nouns, days and money. The floor knows no noun. */
const FLOOR = ['calendar', 'money', 'contract', 'id', 'normalise', 'refusal', 'sentence', 'table']
/** What puts the nouns together; no noun knows it. `refusal` names the codes that follow from it, as a type. */
const ABOVE = ['contracts', 'nouns', 'refusals', 'kernel-refusals']
/** Which noun of `shared` may import which, types included; the account of a house lies lowest of what is money. */
const EDGES: Record<string, readonly string[]> = {
  account: ['approval', 'tariff'],
  approval: [],
  // What is said, as what would do it.
  ask: ['tariff', 'ticket'],
  billing: ['account', 'approval', 'estate', 'meter', 'tariff', 'workbook'],
  booking: [],
  bulletin: ['estate', 'file'],
  card: ['estate', 'people', 'ticket'],
  cockpit: ['ticket'],
  complaint: ['approval', 'file', 'ticket'],
  daySheet: ['approval', 'inspection', 'payment', 'tariff', 'till'],
  defect: ['file'],
  deposit: ['account', 'approval', 'file', 'inspection', 'tariff', 'till'],
  dunning: [],
  duty: ['inspection', 'ticket'],
  equipment: ['file', 'ticket'],
  estate: ['people', 'workbook'],
  extract: [],
  file: [],
  followup: ['ticket'],
  handbook: ['ticket'],
  inspection: ['defect', 'file'],
  invoice: ['payment'],
  key: ['inspection'],
  ledger: [
    'account',
    'billing',
    'deposit',
    'paper',
    'payment',
    'prepayment',
    'refund',
    'run',
    'tariff',
    'till',
    'waiver',
  ],
  merchant: ['approval'],
  meter: ['estate', 'file', 'tariff', 'workbook'],
  movein: ['defect', 'file', 'inspection', 'tariff'],
  network: ['estate', 'file', 'workbook'],
  notice: [],
  outage: ['network'],
  paper: ['defect', 'inspection'],
  patrol: ['file'],
  payment: ['account', 'approval', 'billing', 'paper', 'tariff', 'till'],
  people: ['approval', 'file'],
  prepayment: ['account', 'approval', 'tariff'],
  receipt: ['approval', 'inspection', 'paper', 'payment'],
  reconciliation: ['payment', 'refund'],
  refund: ['account', 'approval', 'billing', 'payment', 'tariff'],
  run: ['account', 'billing', 'meter', 'tariff'],
  search: ['estate'],
  tariff: ['approval'],
  task: ['file'],
  ticket: ['file', 'material'],
  till: ['account', 'tariff'],
  waiver: ['account', 'approval', 'billing', 'file', 'tariff'],
  workbook: [],
}
const nounOf = (path: string): string => path.split('/')[1]?.replace(/\.ts$/, '') ?? ''
const between = FILES.filter(file => file.startsWith('shared/') && isSource(file))
  .flatMap(file => importsOf(file).map(({ path, own }) => ({ file, path, own, from: nounOf(file), to: nounOf(path) })))
  .filter(({ own, from, to }) => own && from !== to)

describe('which noun of shared may import which', () => {
  test('a noun imports only the floor and the nouns its row names, and no row names one it does not import', () => {
    const ofNouns = between.filter(({ from, to }) => ![...FLOOR, ...ABOVE].includes(from) && !FLOOR.includes(to))
    const strange = ofNouns
      .filter(({ from, to }) => !EDGES[from]?.includes(to))
      .map(({ file, path }) => `${file} → ${path}`)
    expect(strange).toEqual([])
    const idle = Object.entries(EDGES).flatMap(([from, row]) =>
      row.filter(to => !ofNouns.some(edge => edge.from === from && edge.to === to)).map(to => `${from} → ${to}`),
    )
    expect(idle).toEqual([])
  })
  test('the floor knows no noun', () => {
    const wrong = between
      .filter(({ from, to }) => FLOOR.includes(from) && !FLOOR.includes(to))
      .map(({ file, path }) => `${file} → ${path}`)
    expect(wrong).toEqual(['shared/refusal.ts → shared/refusals'])
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
