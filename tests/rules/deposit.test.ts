import * as fc from 'fast-check'
import { effectOn, isBalanced } from '../../shared/account/posting'
import { freshAccount } from '../../shared/account/schema'
import {
  approve,
  backFen,
  DEPOSIT_MACHINE,
  type DepositVerb,
  deduct,
  inspect,
  keptFen,
  mayAsk,
  notice,
  pay,
  refuse,
  request,
  sign,
  withdraw,
} from '../../shared/deposit/act'
import { KEPT, paidBack } from '../../shared/deposit/books'
import {
  DEFAULT_DEPOSIT_RULES,
  DEPOSIT_STATES,
  type Deposit,
  type DepositState,
  PAY_WAYS,
} from '../../shared/deposit/schema'

const NOW = 1_000_000
const hand = (byId: string) => ({ byId, byName: byId, at: NOW, note: '' })
const by = (byId: string) => ({ ...hand(byId), is: (id: string) => id === byId })
const INK = [Array.from({ length: 12 }, (_, at) => ({ x: at * 8, y: at * 5 }))]
const origin = {
  ...{ paymentId: 'pay', line: 0, personId: 'lin', payerName: '林晓梅', method: 'WECHAT', receiptNumber: 'R-1' },
}
const held: Deposit = {
  ...{ _id: 'dep', estateId: 'est', houseId: 'hse', houseLabel: '501', kind: 'renovation', title: '装修押金' },
  ...{ amountFen: 300_000, billId: 'bill', payer: 'owner', at: 1, state: 'held', waitsFor: 'nobody', movedAt: 1 },
  ...{ deductions: [], keptBooked: false, round: null, before: [] },
}
const wish = {
  ...{ reason: '装修完工', payeeName: '林晓梅', payeeAccount: '', attorney: [], declaration: '', hasReceipt: true },
}
const known = { dueFen: 0, origin, owners: [] }
const code = (work: () => unknown): string => {
  try {
    work()
    return 'none'
  } catch (error) {
    return (error as { code: string }).code
  }
}
const requested = request(held, wish, known, hand('lin'))
const inspected = inspect(requested, by('clerk'), [])
const supervised = approve(inspected, ['supervisor'], by('supervisor'), [])
const noticed = notice(supervised, 0, by('accountant'), [])
const approved = approve(noticed, ['manager'], by('manager'), [])
const CASH = { way: 'cash' as const, reference: '', earlier: null, refundId: null }
const paid = pay(approved, CASH, by('treasurer'), [])
const signed = sign(paid, INK, { name: '林晓梅', witnessName: '', refund: null }, hand('lin'))
const withdrawn = withdraw(held, 0, hand('clerk'))
const AT: Record<DepositState, Deposit> = {
  held,
  requested,
  inspected,
  supervised,
  noticed,
  approved,
  paid,
  signed,
  withdrawn,
}
const deduction = { amountFen: 1000, reason: '墙面', photos: ['cloud://x'], hand: hand('clerk') }
const VERBS: Record<DepositVerb, (deposit: Deposit) => Deposit> = {
  deduct: of => deduct(of, deduction, 0),
  request: of => request(of, wish, known, hand('zoe')),
  inspect: of => inspect(of, by('zoe'), []),
  supervise: of => approve(of, ['supervisor'], by('zoe'), []),
  notice: of => notice(of, 0, by('zoe'), []),
  manage: of => approve(of, ['manager'], by('zoe'), []),
  pay: of => pay(of, { ...CASH, earlier: 'closed' }, by('zoe'), []),
  sign: of => sign(of, INK, { name: '林', witnessName: '', refund: null }, hand('lin')),
  withdraw: of => withdraw(of, 0, hand('zoe')),
  refuse: of => refuse(of, ['clerk', 'supervisor', 'accountant', 'manager'], hand('zoe')),
}
const cells = (Object.keys(DEPOSIT_MACHINE) as DepositVerb[]).flatMap(verb =>
  DEPOSIT_STATES.map(state => ({ verb, state })),
)
// Above the limit the treasurer waits for the manager, and the two verbs that approve share one name.
const OTHERWISE: Record<string, string> = {
  'pay noticed': 'deposit.wrong_state',
  'supervise noticed': 'deposit.not_your_step',
  'manage inspected': 'deposit.not_your_step',
}
test.each(cells)('a deposit that is $state takes $verb only where the chain has it', ({ verb, state }) => {
  const may = (DEPOSIT_MACHINE[verb] as readonly string[]).includes(state)
  const expected = OTHERWISE[`${verb} ${state}`] ?? (may ? 'none' : 'deposit.wrong_state')
  expect(code(() => VERBS[verb](AT[state]))).toBe(expected)
})
test('each step leads to the next, waits for its role, and says who took it', () => {
  expect(Object.values(AT).map(one => [one.state, one.waitsFor])).toEqual([
    ['held', 'nobody'],
    ['requested', 'inspection'],
    ['inspected', 'supervision'],
    ['supervised', 'notice'],
    ['noticed', 'management'],
    ['approved', 'payment'],
    ['paid', 'signature'],
    ['signed', 'nobody'],
    ['withdrawn', 'nobody'],
  ])
  expect(signed.round).toMatchObject({
    ...{ requested: { byId: 'lin' }, inspected: { byId: 'clerk' }, supervised: { byId: 'supervisor' } },
    ...{
      noticed: { byId: 'accountant' },
      approved: { byId: 'manager' },
      paid: { byId: 'treasurer', amountFen: 300_000 },
    },
    signed: { byName: '林晓梅', strokes: INK },
  })
})
test('the manager is asked above the estate’s limit alone', () => {
  const below = notice(supervised, 300_000, by('accountant'), [])
  expect(below).toMatchObject({ waitsFor: 'payment', round: { needsManager: false } })
  expect(code(() => approve(below, ['manager'], by('manager'), []))).toBe('deposit.wrong_state')
  expect(pay(below, CASH, by('treasurer'), []).state).toBe('paid')
  expect(notice(supervised, 299_999, by('accountant'), []).waitsFor).toBe('management')
})
test('nobody stands twice in a chain, and nobody of the household takes a step for us', () => {
  const steps: [string[], (who: string, household: { personId: string; from: number; until: null }[]) => unknown][] = [
    [['lin'], (who, at) => inspect(requested, by(who), at)],
    [['lin', 'clerk'], (who, at) => approve(inspected, ['supervisor'], by(who), at)],
    [['lin', 'clerk', 'supervisor'], (who, at) => notice(supervised, 0, by(who), at)],
    [['lin', 'clerk', 'supervisor', 'accountant'], (who, at) => approve(noticed, ['manager'], by(who), at)],
    [['lin', 'clerk', 'supervisor', 'accountant', 'manager'], (who, at) => pay(approved, CASH, by(who), at)],
  ]
  for (const [before, step] of steps) {
    for (const who of before) expect([who, code(() => step(who, []))]).toEqual([who, 'approval.same_person'])
    expect(code(() => step('zoe', [{ personId: 'zoe', from: 0, until: null }]))).toBe('approval.own_household')
    expect(code(() => step('zoe', []))).toBe('none')
  }
})
test('a step is another role’s, and so is the word that turns it down', () => {
  expect(code(() => approve(inspected, ['manager'], by('manager'), []))).toBe('deposit.not_your_step')
  expect(code(() => approve(noticed, ['supervisor'], by('zoe'), []))).toBe('deposit.not_your_step')
  expect(code(() => refuse(requested, ['accountant'], hand('accountant')))).toBe('deposit.not_your_step')
  const below = notice(supervised, 300_000, by('accountant'), [])
  expect(code(() => refuse(below, ['manager'], hand('manager')))).toBe('deposit.not_your_step')
  const again = refuse(inspected, ['supervisor'], { ...hand('supervisor'), note: '墙没补' })
  expect(again).toMatchObject({ state: 'held', waitsFor: 'nobody', round: null })
  expect(again.before).toMatchObject([{ refused: { byId: 'supervisor', note: '墙没补' } }])
  expect(request(again, wish, known, hand('lin')).state).toBe('requested')
})
test('an owner asks back what was paid, with the receipt or a declaration, for the payer or with a power of attorney', () => {
  const ask = (more: object, about: object = {}) =>
    code(() => request(held, { ...wish, ...more }, { ...known, ...about }, hand('lin')))
  expect(ask({}, { dueFen: 1 })).toBe('deposit.unpaid')
  expect(ask({ hasReceipt: false })).toBe('deposit.declaration_needed')
  expect(ask({ hasReceipt: false, declaration: '收据遗失' })).toBe('none')
  expect(ask({ payeeName: '王五' })).toBe('deposit.attorney_needed')
  expect(ask({ payeeName: '王五', attorney: ['cloud://x'] })).toBe('none')
  expect(ask({ payeeName: ' 林 晓梅' })).toBe('none')
  expect(ask({}, { origin: null })).toBe('deposit.attorney_needed')
  expect(ask({}, { origin: null, owners: ['林晓梅', '周建国'] })).toBe('none')
  expect(ask({ payeeName: '' }, { origin: { ...origin, payerName: '' } })).toBe('deposit.attorney_needed')
})
test('what was asked for by mistake is withdrawn while nobody has paid any of it', () => {
  expect(withdrawn).toMatchObject({ state: 'withdrawn', withdrawn: { byId: 'clerk' } })
  expect(code(() => withdraw(held, 1, hand('clerk')))).toBe('deposit.is_paid')
  expect(code(() => withdraw({ ...held, billId: null }, 0, hand('clerk')))).toBe('deposit.is_paid')
})
test('no more is kept back than there is, and nothing before it is paid', () => {
  expect(code(() => deduct(held, { ...deduction, amountFen: 300_001 }, 0))).toBe('deposit.too_much')
  const all = deduct(held, { ...deduction, amountFen: 300_000 }, 0)
  expect([keptFen(all), backFen(all)]).toEqual([300_000, 0])
  expect(code(() => deduct(all, { ...deduction, amountFen: 1 }, 0))).toBe('deposit.too_much')
  expect(code(() => deduct(held, deduction, 1))).toBe('deposit.unpaid')
})
test('the treasurer pays by WeChat only what came by it, and a transfer has its number', () => {
  const how = (of: Deposit, more: object) => code(() => pay(of, { ...CASH, ...more }, by('treasurer'), []))
  expect(how(approved, { way: 'bank' })).toBe('deposit.reference_needed')
  expect(how(approved, { way: 'bank', reference: 'T-1' })).toBe('none')
  expect(how(approved, { way: 'wechat' })).toBe('none')
  const { round } = approved
  if (!round) throw new Error('no round')
  const inCash = { ...approved, round: { ...round, asked: { ...round.asked, origin: { ...origin, method: 'CASH' } } } }
  expect(how(inCash, { way: 'wechat' })).toBe('deposit.not_wechat')
  expect(how({ ...approved, deductions: [{ ...deduction, amountFen: 300_000 }] }, { way: 'wechat' })).toBe(
    'deposit.not_wechat',
  )
})
test('what is paid is paid once: another way is taken only where WeChat Pay could not', () => {
  const byWechat = pay(approved, { ...CASH, way: 'wechat', refundId: 'rfd_1' }, by('treasurer'), [])
  for (const earlier of [null, 'processing', 'success', 'abnormal'])
    expect(code(() => pay(byWechat, { ...CASH, earlier }, by('treasurer'), []))).toBe('deposit.wrong_state')
  expect(pay(byWechat, { ...CASH, earlier: 'closed' }, by('treasurer'), []).round?.paid?.way).toBe('cash')
  const glass = { name: '林晓梅', witnessName: '' }
  expect(code(() => sign(byWechat, INK, { ...glass, refund: 'processing' }, hand('lin')))).toBe('deposit.not_arrived')
  expect(sign(byWechat, INK, { ...glass, refund: 'success' }, hand('lin')).state).toBe('signed')
  expect(code(() => sign(paid, [], { ...glass, refund: null }, hand('lin')))).toBe('signature.empty')
})
test('an estate says whether a renovation deposit is asked for, and how much at most', () => {
  const rules = { ...DEFAULT_DEPOSIT_RULES, renovationCapFen: 200_000 }
  expect(code(() => mayAsk('renovation', 200_001, rules))).toBe('deposit.over_cap')
  expect(code(() => mayAsk('renovation', 200_000, rules))).toBe('none')
  expect(code(() => mayAsk('renovation', 1, { ...rules, renovationAllowed: false }))).toBe('deposit.not_allowed')
  expect(code(() => mayAsk('card', 999_999, { ...rules, renovationAllowed: false }))).toBe('none')
})
test('whatever is kept and whichever way the rest goes, the books hold as much less as the deposit was', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 1_000_000 }),
      fc.integer({ min: 0, max: 1_000_000 }),
      fc.constantFrom(...PAY_WAYS),
      (amountFen, kept, way) => {
        fc.pre(kept <= amountFen)
        const deductions = kept > 0 ? [{ ...deduction, amountFen: kept }] : []
        const deposit = { ...approved, amountFen, deductions }
        const account = { ...freshAccount('hse', 'est'), depositsFen: amountFen }
        const moved = paidBack(deposit, way, account, NOW)
        const postings = moved?.entries.flatMap(one => one.postings) ?? []
        const byRefund = way === 'wechat' ? amountFen - kept : 0
        expect(moved?.account.depositsFen ?? amountFen).toBe(byRefund)
        expect(isBalanced(postings)).toBe(true)
        expect([effectOn('deposits', postings), 0 - effectOn(KEPT, postings)]).toEqual([amountFen - byRefund, kept])
        // Tried by WeChat first, then paid another way: what was kept is not kept twice.
        const second = paidBack({ ...deposit, keptBooked: true }, 'bank', account, NOW)
        expect(effectOn(KEPT, second?.entries.flatMap(one => one.postings) ?? [])).toBe(0)
      },
    ),
  )
})
