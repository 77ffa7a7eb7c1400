import { STEP_TABLE } from '../../shared/movein/machine'
import { STEPS, type Step } from '../../shared/movein/schema'
import type { MoveInView } from '../../shared/movein/view'
import { boot, type Door, refuse, until } from './harness'
import { HOUSE, lin, zhao } from './people'

const AT = Date.parse('2026-11-20T02:00:00Z')
const view = (steps: Step[], more: Partial<MoveInView> = {}): MoveInView => ({
  moveInId: 'mov_1',
  estateId: 'est_1',
  houseId: HOUSE.houseId,
  houseLabel: HOUSE.label,
  state: 'open',
  ownerNames: ['林晓梅', '林远'],
  next: STEPS.find(step => !steps.includes(step)) ?? null,
  done: steps.length,
  startedAt: AT,
  appointment: null,
  newDate: null,
  steps: STEPS.map(step => ({
    step,
    done: steps.includes(step) ? { at: AT, byId: 'per_zhao', byName: '赵敏', note: '' } : null,
    blockedBy: STEP_TABLE[step].needs.filter(need => !steps.includes(need)),
    household: STEP_TABLE[step].household,
    bring: STEP_TABLE[step].bring,
  })),
  bookingId: null,
  bookingFound: null,
  signatories: [],
  stillToSign: [],
  acceptances: [],
  charges: [],
  billed: [],
  inspectionId: null,
  refusals: [],
  readings: [],
  keys: [],
  history: [{ what: 'notice', at: AT, byName: '赵敏', note: '' }],
  ...more,
})
let seen = view(['notice'])
let me = zhao
const door: Door = {
  'people.me': () => me,
  'movein.list': () => ({ items: [seen] }),
  'movein.get': () => seen,
  'movein.settings': () => ({
    covenantVersion: '2026-1',
    privacyVersion: '3',
    covenantText: '第一条',
    privacyText: '',
    keyPolicy: 'unless_critical',
    version: 4,
    charges: [
      { chargeId: 'card', zh: '门禁卡', en: 'Cards', kind: 'fee', item: 'CARD', quantity: '2', amountFen: 0 },
      {
        chargeId: 'deposit',
        zh: '装修押金',
        en: 'Deposit',
        kind: 'deposit',
        item: null,
        quantity: '1',
        amountFen: 300_000,
      },
    ],
  }),
  'inspection.list': () => ({ items: [] }),
}
const app = boot(door)
beforeEach(() => {
  me = zhao
  seen = view(['notice'])
})

test('a clerk sees how far each house is, and opens one', async () => {
  const page = await app.open('packages/desk/moveins/index')
  await page.shows('下一步：预约时间')
  await page.tap('#movein-mov_1')
  expect(app.wxCalls('navigateTo').at(-1)).toMatchObject({ url: expect.stringContaining('moveInId=mov_1') })
  page.close()
})

test('a clerk notes who came and what they showed; a refusal stays beside the form, and nothing typed is lost', async () => {
  door['movein.identify'] = () => {
    throw refuse('movein.absence_unexplained', '请写明林远未到场的原因和后续安排')
  }
  const page = await app.open('packages/desk/movein/index', { moveInId: 'mov_1' })
  await page.shows('先完成：身份与资料')
  await page.tap('#do-identity')
  await page.fire('#ID-0', 'change', { value: true })
  await page.fire('#CONTRACT-0', 'change', { value: true })
  await page.tap('#presence-1-absent')
  await page.tap('#identify-send')
  await page.shows('请写明林远未到场的原因和后续安排')
  door['movein.identify'] = () => {
    seen = view(['notice', 'identity'], { stillToSign: ['林远'] })
    return { moveInId: 'mov_1' }
  }
  await page.type('#note-1', '下周补签')
  await page.tap('#identify-send')
  await page.shows('待补签：林远')
  expect(app.sent('movein.identify').at(-1)).toMatchObject({
    signatories: [
      { name: '林晓梅', capacity: 'owner', presence: 'present', documents: [{ kind: 'ID' }, { kind: 'CONTRACT' }] },
      { name: '林远', capacity: 'co_owner', presence: 'absent', note: '下周补签', documents: [] },
    ],
  })
  page.close()
})

test('a clerk sends the lines that apply to fees, once', async () => {
  seen = view(['notice', 'identity'])
  door['movein.charge'] = () => ({ moveInId: 'mov_1' })
  const page = await app.open('packages/desk/movein/index', { moveInId: 'mov_1' })
  await page.tap('#do-charges')
  await page.shows('¥3,000.00')
  await page.fire('#charge-deposit', 'change', { value: false })
  await page.tap('#charge-send')
  await page.tap('#charge-send').catch(() => {})
  await page.shows('办理记录')
  expect(app.sent('movein.charge').map(input => input.chargeIds)).toEqual([['card']])
  page.close()
})

test('a clerk says why before any paper is shown', async () => {
  seen = view(['notice', 'identity'], {
    signatories: [{ name: '林晓梅', capacity: 'owner', presence: 'present' }],
  })
  door['movein.documents'] = () => ({
    signatories: [
      { name: '林晓梅', capacity: 'owner', presence: 'present', documents: [{ kind: 'ID', last4: '123X' }] },
    ],
    copies: [],
  })
  const page = await app.open('packages/desk/movein/index', { moveInId: 'mov_1' })
  await page.tap('#papers')
  await page.tap('#papers-show')
  expect(app.sent('movein.documents')).toEqual([])
  await page.type('#papers-why', '补打证件')
  await until(() => !page.look('#papers-show').includes('button--off'), 'the button to wake')
  await page.tap('#papers-show')
  await page.shows('**** 123X')
  expect(app.sent('movein.documents')).toEqual([{ moveInId: 'mov_1', reason: '补打证件' }])
  page.close()
})

test('a clerk notes that the owner does not accept, with the reason and a new date', async () => {
  door['movein.refuse'] = ({ reason, newDate }) => {
    seen = view(['notice'], { state: 'refused', refusals: [{ at: AT, byName: '赵敏', reason, newDate }] })
    return { moveInId: 'mov_1' }
  }
  const page = await app.open('packages/desk/movein/index', { moveInId: 'mov_1' })
  await page.tap('#refuse')
  await page.type('#reason', '飘窗渗水')
  await until(() => !page.look('#refuse-send').includes('button--off'), 'the button to wake')
  await page.tap('#refuse-send')
  await page.shows('飘窗渗水（赵敏')
  expect(app.sent('movein.refuse')[0]).toMatchObject({ reason: '飘窗渗水', newDate: expect.any(Number) })
  page.close()
})

test('an owner sees what is next and what to bring, and takes the appointment that stands', async () => {
  me = lin
  const start = Date.now() + 3 * 24 * 3_600_000
  seen = view(['notice'], { bookingFound: { bookingId: 'bkg_1', start, end: start + 5_400_000 } })
  door['movein.appoint'] = () => {
    seen = view(['notice', 'appointment'])
    return { moveInId: 'mov_1' }
  }
  const page = await app.open('packages/owner/movein/index')
  await page.tap('#use-booking')
  await page.shows('业主身份证原件')
  expect(page.has('#do-identity')).toBe(false)
  expect(page.has('#papers')).toBe(false)
  expect(app.sent('movein.appoint')[0]).toMatchObject({ bookingId: 'bkg_1' })
  page.close()
})

test('a clerk lets an absent co-owner sign once all is archived, and offers unpriced lines to fees again', async () => {
  me = zhao
  const again = await app.open('pages/me/index')
  await again.tap('#language-zh')
  await again.shows('赵敏')
  again.close()
  const absent = { name: '林远', capacity: 'co_owner', presence: 'absent', note: '出差' } as const
  const waste = { chargeId: 'waste', zh: '装修垃圾', en: 'Waste', item: 'RENOVATION_WASTE' as const }
  seen = view([...STEPS], {
    state: 'done',
    signatories: [absent],
    stillToSign: ['林远'],
    charges: [{ ...waste, kind: 'fee', quantity: '1', amountFen: 0 }],
    billed: [{ chargeId: 'waste', billId: null, problem: 'billing.price_missing' }],
  })
  door['movein.signLater'] = () => {
    seen = { ...seen, stillToSign: [] }
    return { moveInId: 'mov_1' }
  }
  door['movein.chargeAgain'] = () => ({ moveInId: 'mov_1' })
  const page = await app.open('packages/desk/movein/index', { moveInId: 'mov_1' })
  await page.shows('未出账：没有已审批的价格')
  await page.tap('#charge-again')
  await until(() => app.sent('movein.chargeAgain').length, 'the list to go to fees')
  await page.tap('#sign-later-0')
  await page.type('#later-last4', '123X')
  await page.touch('#glass', 'touchstart', 10, 10)
  await page.touch('#glass', 'touchmove', 60, 40)
  await until(() => !page.look('#glass-keep').includes('button--off'), 'a signature')
  await page.tap('#glass-keep')
  await until(() => !page.has('#sign-later-0'), 'nobody left to sign')
  expect(app.sent('movein.signLater')[0]).toMatchObject({ name: '林远', last4: '123X', covenantVersion: '2026-1' })
  page.close()
})
