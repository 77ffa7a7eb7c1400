import { BOOKING_KINDS, kindOf } from '../../shared/booking/kinds'
import { DEFAULT_RULES } from '../../shared/meter/rules'
import { DEFAULT_SERVICE } from '../../shared/ticket/service'
import { he } from './fees'
import { boot, type Door, refuse, until } from './harness'
import { zhao } from './people'
import { wang } from './visits'

const CALENDAR = {
  weekdays: [1, 2, 3, 4, 5],
  hours: [{ from: '09:00', to: '12:00' }],
  holidays: ['2030-10-01'],
  makeUpDays: [],
  years: [] as number[],
}
const TEAM = { teamId: 'team-1', name: '一班', personIds: ['per_li'], weekdays: null, daysOff: [] }
const VERSIONS: Record<string, number> = { calendar: 2, 'kind equipment_check': 5 }
const me = { now: he }
const year = new Date().getFullYear()
const announced = [{ year, holidays: [`${year}-10-01`, `${year}-10-02`], makeUpDays: [`${year}-10-10`] }]
const view = { now: { calendar: CALENDAR, version: 2, announced, unconfirmed: [] as number[] } }
const door: Door = {
  'people.me': () => me.now,
  'people.staff': () => ({
    items: [
      { personId: 'per_li', name: '李梅', role: 'clerk', grantId: 'grt_1' },
      { personId: 'per_zt', name: '赵铁柱', role: 'worker', grantId: 'grt_2' },
      { personId: 'per_q', name: '钱出纳', role: 'cashier', grantId: 'grt_3' },
    ],
  }),
  'booking.settings': () => ({ calendar: CALENDAR, people: {}, teams: [TEAM], versions: VERSIONS }),
  'booking.kinds': () => ({ items: BOOKING_KINDS.map(kind => ({ kind, ...kindOf(kind) })) }),
  'booking.configure': () => ({ estateId: 'est_1' }),
  'defect.settings': () => ({ dueDays: { critical: 3, major: 15, minor: 30 }, version: 1 }),
  'defect.configure': () => ({ estateId: 'est_1' }),
  'movein.settings': () => ({
    covenantVersion: '2026-1',
    privacyVersion: '3',
    covenantText: '第一条',
    privacyText: '',
    keyPolicy: 'unless_critical',
    version: 4,
    charges: [{ chargeId: 'card', zh: '门禁卡', en: 'Cards', kind: 'fee', item: 'CARD', quantity: '2', amountFen: 0 }],
  }),
  'movein.configure': () => ({ estateId: 'est_1' }),
  'calendar.get': () => view.now,
  'calendar.save': () => ({ estateId: 'est_1', version: 3 }),
  'estate.office': () => ({ office: { numbers: [], emergency: null }, version: 2 }),
  'estate.setOffice': () => ({ estateId: 'est_1' }),
  'ticket.service': () => ({ ...DEFAULT_SERVICE, version: 6, staff: [{ personId: 'per_li', name: '李梅' }] }),
  'ticket.configure': () => ({ estateId: 'est_1', version: 7 }),
  'payment.policy': () => ({
    ...{ estateId: 'est_1', configured: true, prepayMonths: 12, version: 6 },
    ...{ parts: true, supervisorRefundFen: 50_000, payee: '安居物业', payeeFacts: { bank: '工商银行' } },
  }),
  'payment.configure': () => ({ estateId: 'est_1' }),
  'meter.rules': () => ({ version: 3, ...DEFAULT_RULES }),
  'meter.configure': ({ version }) => {
    if (version !== 4) throw refuse('meter.rules_changed', '抄表规则刚被他人改过（第 4 版），请重新打开后再改')
    return { estateId: 'est_1', version: 5 }
  },
}
const app = boot(door)
const open = (part: string) => app.open('packages/estate/rules/index', { part })
type Page = Awaited<ReturnType<typeof open>>
const save = async (page: Page) => {
  await until(() => !page.look('#save').includes('button--off'), 'something to save')
  await page.tap('#save')
}
const on = (page: Page, choice: string) => until(() => page.look(choice).includes('pill--on'), choice)
const toast = (text: string) =>
  until(() => app.wxCalls('showToast').some(one => String(one.title).includes(text)), `“${text}”`)

test('a manager names the company on receipts; a wrong tax number is pointed out and what stood there stays', async () => {
  const page = await app.open('packages/estate/rules/index', { part: 'pay' })
  await page.type('#payee', '安居物业服务有限公司')
  await page.type('#payee-taxNumber', '12')
  await until(() => String(app.stored.get('anju.own.per_manager.est_1.edit.pay.est_1')).includes('12'), 'what is typed')
  await until(() => !page.look('#save').includes('button--off'), 'a button that works')
  await page.tap('#save')
  await page.shows('请检查：统一社会信用代码')
  expect(app.sent('payment.configure')).toEqual([])
  await page.type('#payee-taxNumber', '91440300MA5EXAMPL8')
  await until(() => String(app.stored.get('anju.own.per_manager.est_1.edit.pay.est_1')).includes('91440300'), 'it')
  await page.tap('#save')
  await until(() => app.sent('payment.configure').length, 'the company')
  expect(app.sent('payment.configure')[0]).toMatchObject({
    ...{ estateId: 'est_1', version: 6, parts: true, supervisorRefundFen: 50_000, payee: '安居物业服务有限公司' },
    payeeFacts: { bank: '工商银行', taxNumber: '91440300MA5EXAMPL8' },
  })
  page.close()
})
test('a manager who takes the company’s name away keeps its bank on the receipts that name the estate', async () => {
  const before = app.sent('payment.configure').length
  const page = await app.open('packages/estate/rules/index', { part: 'pay' })
  await page.type('#payee', '')
  await until(() => app.stored.get('anju.own.per_manager.est_1.edit.pay.est_1') !== undefined, 'what is typed')
  await save(page)
  await until(() => app.sent('payment.configure').length > before, 'what is saved')
  const sent = app.sent('payment.configure').at(-1)
  expect(sent).toMatchObject({ payeeFacts: { bank: '工商银行' } })
  expect(sent).not.toHaveProperty('payee')
  page.close()
})
test('a manager sees the calendar that holds, adds a week of holidays and saves it', async () => {
  const page = await open('calendar')
  await until(() => page.look('#weekday-5').includes('pill--on'), 'Friday')
  expect(page.look('#weekday-6')).not.toContain('pill--on')
  await page.shows('没有改动')
  await page.tap('#weekday-6')
  await on(page, '#weekday-6')
  await page.tap('#hours-add')
  await page.fire('#hours-from-1', 'change', { value: '13:30' })
  await page.fire('#holiday-from', 'change', { value: '2030-10-02' })
  await page.shows('2030-10-02')
  await page.fire('#holiday-to', 'change', { value: '2030-10-07' })
  await page.shows('加入 6 天')
  await page.tap('#holiday-add')
  await page.shows('2030 · 10月1日 – 10月7日')
  await page.fire('#make-up-from', 'change', { value: '2030-10-12' })
  await until(() => !page.look('#make-up-add').includes('button--off'), 'a day')
  await page.tap('#make-up-add')
  await page.shows('2030 · 10月12日 周六')
  await save(page)
  await toast('工作日历已保存')
  expect(app.sent('calendar.save').at(-1)).toMatchObject({
    calendar: {
      weekdays: [1, 2, 3, 4, 5, 6],
      hours: [
        { from: '09:00', to: '12:00' },
        { from: '13:30', to: '18:00' },
      ],
      makeUpDays: ['2030-10-12'],
      holidays: ['2030-10-01', '2030-10-02', '2030-10-03', '2030-10-04', '2030-10-05', '2030-10-06', '2030-10-07'],
    },
  })
  page.close()
})

test('what a manager typed is there again when the page opens anew, until it is undone', async () => {
  door['calendar.save'] = () => {
    throw refuse('calendar.hours', '工作时段的结束须晚于开始')
  }
  const page = await open('calendar')
  await page.fire('#hours-to-0', 'change', { value: '08:00' })
  await save(page)
  await page.shows('工作时段的结束须晚于开始')
  page.close()
  const again = await open('calendar')
  await again.shows('08:00')
  await again.tap('#undo')
  await again.shows('12:00')
  await again.shows('没有改动')
  again.close()
  door['calendar.save'] = () => ({ estateId: 'est_1', version: 3 })
})

test('a manager says how long a kind takes, who serves it and what to bring; words for a number are not sent', async () => {
  const page = await open('kinds')
  await page.tap('#kind-equipment_check')
  await on(page, '#kind-equipment_check')
  await page.type('#rule-minutes', '一小时')
  await save(page)
  await page.shows('请检查：时长')
  await page.type('#rule-minutes', '60')
  await page.type('#rule-lead', '1.5')
  await page.tap('#serves-supervisor')
  await page.type('#bring-zh', '设备说明书')
  await save(page)
  await toast('“户内设备检查”的规则已保存')
  expect(app.sent('booking.configure').at(-1)).toMatchObject({
    kind: 'equipment_check',
    rule: {
      minutes: 60,
      leadMinutes: 90,
      serves: ['worker', 'supervisor'],
      bring: { zh: '设备说明书', en: 'Nothing' },
    },
  })
  page.close()
})

test('a manager gives a person a day off, and makes and dissolves a team', async () => {
  const page = await open('people')
  await page.shows('与小区日历一致')
  expect(page.has('#person-per_q')).toBe(false)
  await page.tap('#person-per_zt')
  await page.fire('#off-from', 'change', { value: '2030-12-24' })
  await until(() => !page.look('#off-add').includes('button--off'), 'a day')
  await page.tap('#off-add')
  await until(() => page.has('#off-drop-2030-12-24'), 'the day off')
  await save(page)
  await toast('赵铁柱 的日历已保存')
  expect(app.sent('booking.configure').at(-1)).toMatchObject({
    person: { personId: 'per_zt', weekdays: null, daysOff: ['2030-12-24'], hours: null },
  })
  await page.tap('#team-add')
  await page.type('#team-name', '精装组')
  await page.tap('#member-per_zt')
  await save(page)
  await toast('“精装组”已保存')
  expect(app.sent('booking.configure').at(-1)).toMatchObject({
    team: { teamId: 'team-2', name: '精装组', personIds: ['per_zt'] },
  })
  await page.tap('#team-team-1')
  await page.tap('#team-dissolve')
  await page.shows('确认解散')
  await page.tap('#team-dissolve')
  await toast('“一班”已解散')
  expect(app.sent('booking.configure').at(-1)).toMatchObject({ team: { teamId: 'team-1', personIds: [] } })
  page.close()
})

test('a manager takes over what the state announced of this year, and confirms the next one as it was entered', async () => {
  view.now = { ...view.now, unconfirmed: [year, year + 1] }
  const page = await open('calendar')
  await page.shows(`${year} / ${year + 1} 年的安排还没有人确认`)
  await page.shows('国务院公布：休假 2 天 · 调休上班 1 天')
  await page.shows('尚未公布')
  expect(page.has(`#year-adopt-${year + 1}`)).toBe(false)
  await page.tap(`#year-adopt-${year}`)
  await until(() => page.has(`#year-back-${year}`), 'the year to be confirmed')
  await page.fire('#holiday-from', 'change', { value: `${year + 1}-01-01` })
  await until(() => !page.look('#holiday-add').includes('button--off'), 'a day')
  await page.tap('#holiday-add')
  await page.tap(`#year-confirm-${year + 1}`)
  await until(() => page.has(`#year-back-${year + 1}`), 'both years to be confirmed')
  await save(page)
  await toast('工作日历已保存')
  expect(app.sent('calendar.save').at(-1)).toMatchObject({
    version: 2,
    calendar: {
      years: [year, year + 1],
      holidays: [`${year}-10-01`, `${year}-10-02`, `${year + 1}-01-01`, '2030-10-01'],
      makeUpDays: [`${year}-10-10`],
    },
  })
  page.close()
})

test('a manager sees where the lists of a confirmed year differ from what was announced', async () => {
  view.now = {
    ...view.now,
    calendar: { ...CALENDAR, holidays: [`${year}-10-01`, '2030-10-01'], years: [year] },
    unconfirmed: [year + 1],
  }
  const page = await open('calendar')
  await page.shows(`与公布的不同：${year}-10-02、${year}-10-10`)
  await page.tap(`#year-back-${year}`)
  await until(() => page.has(`#year-confirm-${year}`), 'the confirmation to be taken back')
  await page.tap('#undo')
  page.close()
})

test('a manager sets when a month is read and what is too much; who comes second is told and keeps what was typed', async () => {
  const page = await open('meters')
  await page.shows('新表或一直为零的表')
  await page.type('#ceiling-HOUSE-WATER', '60')
  await page.type('#meters-closesOn', '7')
  await save(page)
  await page.shows('抄表规则刚被他人改过')
  expect(app.sent('meter.configure')[0]).toMatchObject({
    version: 3,
    window: { opensOn: 20, closesOn: 7 },
    ceilings: { HOUSE: { WATER: '60', ELECTRICITY: '3000' } },
  })
  page.close()
})
test('a manager sets by when who must respond, and reads how long that is', async () => {
  const page = await open('terms')
  await page.shows('完成（24 小时）')
  await page.type('#terms-P2-respond', '半小时')
  await save(page)
  await page.shows('请检查：时限（须为整数分钟）')
  await page.type('#terms-P2-respond', '15')
  await save(page)
  await toast('已保存')
  expect(app.sent('ticket.configure').at(-1)).toMatchObject({
    version: 6,
    terms: { levels: { P2: { respond: 15, arrive: null, resolve: 1440 } }, holdMinutes: { parts: 4320 } },
  })
  page.close()
})
test('a manager adds a step that tells a colleague by name, without a push, when something is not done', async () => {
  const page = await open('chains')
  await page.shows('第 2 步')
  await page.tap('#chain-level-P2')
  await on(page, '#chain-level-P2')
  await page.tap('#chain-add')
  await page.shows('第 3 步')
  await page.type('#step-2-after', '60')
  await page.tap('#step-2-role-supervisor')
  await until(() => !page.look('#step-2-role-supervisor').includes('pill--on'), 'no supervisor')
  await page.tap('#step-2-person-per_li')
  await on(page, '#step-2-person-per_li')
  await page.fire('#step-2-push', 'change', { value: false })
  await save(page)
  await until(() => app.sent('ticket.configure').length > 1, 'what was sent')
  const { chains } = app.sent('ticket.configure').at(-1) ?? {}
  expect(chains.P2).toEqual([
    ...DEFAULT_SERVICE.chains.P2,
    { breach: 'resolution', afterMinutes: 60, roles: [], persons: ['per_li'], push: false },
  ])
  expect(chains.P0).toEqual(DEFAULT_SERVICE.chains.P0)
  page.close()
})
test('a manager says within how many days defects are put right', async () => {
  const page = await open('due')
  await page.type('#due-critical', '0')
  await save(page)
  await page.shows('请检查：整改天数')
  await page.type('#due-critical', '2')
  await save(page)
  await toast('严重 2 天，较重 15 天，轻微 30 天')
  expect(app.sent('defect.configure')).toMatchObject([{ dueDays: { critical: 2, major: 15, minor: 30 } }])
  page.close()
})

test('a manager says what a move-in asks; a text that changes under its version is pointed out', async () => {
  const page = await open('movein')
  await page.shows('门禁卡')
  await page.type('#covenantText', '第一条 修订')
  await until(() => page.has('#covenantVersion-same'), 'the warning')
  await page.type('#covenantVersion', '2026-2')
  await until(() => !page.has('#covenantVersion-same'), 'no warning')
  await page.tap('#key-policy-none_open')
  await page.tap('#line-add')
  await page.tap('#line-kind-deposit')
  await page.type('#line-zh', '装修押金')
  await page.type('#line-en', 'Deposit')
  await page.tap('#line-keep')
  await page.shows('请检查：中英文名称')
  await page.type('#line-amount', '2000')
  await page.tap('#line-keep')
  await page.shows('¥2,000.00')
  await save(page)
  await toast('收楼规则已保存')
  expect(app.sent('movein.configure')[0]).toMatchObject({
    covenantVersion: '2026-2',
    covenantText: '第一条 修订',
    keyPolicy: 'none_open',
    charges: [
      { kind: 'fee', chargeId: 'card', item: 'CARD', quantity: '2' },
      { kind: 'deposit', zh: '装修押金', amountFen: 200_000 },
    ],
  })
  page.close()
})

const become = async (somebody: typeof he) => {
  me.now = somebody
  const page = await app.open('pages/me/index')
  await page.tap('#language-zh')
  await page.shows(somebody.name)
  page.close()
}
test('a supervisor finds the rules at home and has no say in moving in; a clerk has none at all', async () => {
  await become(wang)
  const home = await app.open('pages/home/index')
  await home.tap('#go-rules')
  await until(() => app.wxCalls('navigateTo').some(to => String(to.url).includes('estate/rules')), 'the rules')
  home.close()
  const page = await open('movein')
  await until(() => page.has('#part-due'), 'the parts')
  expect(page.has('#part-movein')).toBe(false)
  page.close()
  await become(zhao)
  const desk = await app.open('pages/home/index')
  await until(() => desk.has('#go-keys'), 'the home')
  expect(desk.has('#go-rules')).toBe(false)
  desk.close()
  const none = await open('calendar')
  await none.shows('您的岗位不能更改这些规则')
  none.close()
})

test('a manager says whom one can call, and what was typed waits where the page was left', async () => {
  await become(he)
  const page = await open('office')
  await page.tap('#add-number')
  await page.shows('号码 1')
  await page.type('#office-label-0', '客服前台')
  await page.type('#office-phone-0', '0571-88001234')
  await page.type('#office-hours-0', '每天 8:30–18:00')
  await page.type('#emergency', '88009999')
  await until(() => !page.look('#save').includes('button--off'), 'what was typed')
  page.close()
  const again = await open('office')
  await again.shows('客服前台')
  await save(again)
  await toast('业主现在看到的就是这些号码')
  expect(app.sent('estate.setOffice')[0]).toMatchObject({
    version: 2,
    numbers: [{ label: '客服前台', phone: '0571-88001234', hours: '每天 8:30–18:00' }],
    emergency: '88009999',
  })
  again.close()
})
