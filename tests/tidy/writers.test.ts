import { FILES, isSource, textOf } from './sources'

/**
 * Which noun writes another noun's collection, and why it may: each is a port. Everything else is written by its own
 * noun, and a house's money by `account` alone.
 */
const PORTS: Record<string, Record<string, string>> = {
  billing: { 'tariff.feeFiles': 'a sale that was put right' },
  estate: { 'people.invitations': 'its first manager' },
  extract: { 'operation.looks': 'who took what along, and why' },
  inspection: {
    'defect.houseRecords': 'defects and keys of a house meet in it',
    'defect.defects': 'what sealing a form finds',
  },
  key: { 'ticket.tickets': 'a lost key asks for a new lock' },
  merchant: { 'estate.estates': 'who takes its money' },
  movein: {
    'key.keys': 'keys handed over with the house',
    'defect.houseRecords': 'defects and keys of a house meet in it',
  },
  notice: { 'operation.journal': 'what is delivered is pending no more' },
  payment: {
    'estate.estates': 'its rules of paying',
  },
  people: { 'estate.places': 'who lives there' },
  receipt: {
    'payment.payments': 'the number it got',
    'invoice.invoices': 'an invoice of a reversed receipt',
  },
  reconciliation: {
    'payment.payments': 'what a statement found wrong',
    'merchant.merchants': 'how far its days are compared',
  },
  refund: { 'payment.payments': 'refunds as their payment remembers them' },
  run: {
    'period.runHeads': 'a run alone opens and closes a period',
    'settlement.passes': 'a run sets off a way through the houses',
  },
}
const WRITES = /\b(\w+)\.(?:put|insert|insertMany|update|remove)\(/g
const found = FILES.filter(file => isSource(file) && /^cloudfunctions\/[^/]+\//.test(file)).flatMap(file => {
  const noun = file.split('/')[1] ?? ''
  const text = textOf(file)
  const imported = new Map<string, string>()
  for (const [, names = '', other = ''] of text.matchAll(/import \{([^}]*)\} from '\.\.\/([a-z-]+)\/[a-z-]+'/g))
    for (const name of names.split(',').map(one => one.trim())) {
      const [exported = '', local = exported] = name.split(' as ')
      imported.set(local, `${other}.${exported}`)
    }
  return [...new Set([...text.matchAll(WRITES)].map(([, name = '']) => name))]
    .flatMap(name => imported.get(name) ?? [])
    .filter(of => !of.startsWith(`${noun}.`))
    .map(of => ({ noun, of, file }))
})

describe('a collection is written by its own noun', () => {
  test('or through a port that the table names', () => {
    expect(found.filter(({ noun, of }) => !PORTS[noun]?.[of]).map(({ of, file }) => `${file} → ${of}`)).toEqual([])
    expect(found.some(({ of }) => of.startsWith('account.'))).toBe(false)
  })
  test('and no port stands open that nobody uses', () => {
    const used = new Set(found.map(({ noun, of }) => `${noun} → ${of}`))
    const named = Object.entries(PORTS).flatMap(([noun, of]) => Object.keys(of).map(one => `${noun} → ${one}`))
    expect(named.filter(one => !used.has(one))).toEqual([])
  })
})
