const wait = ms => new Promise(done => setTimeout(done, ms))
const monthAhead = ahead => {
  const china = new Date(Date.now() + 8 * 3_600_000)
  return new Date(Date.UTC(china.getUTCFullYear(), china.getUTCMonth() + ahead, 1)).toISOString().slice(0, 7)
}
// The smallest photo there is.
const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8/5+hHgAHggJ/PchI7wAAAABJRU5ErkJggg==',
  'base64',
)
const REASON = '住户来电询问'

/** The screens of fees: what an owner is shown and asked, and the office that bills. */
export async function feeScreens({ people, call }) {
  const who = openId => people.find(person => person.openId === openId)
  const [lin, zhou, chen] = ['lin', 'zhou', 'chen'].map(name => who(`wx_owner_${name}`))
  const accountant = who('wx_accountant_feng')
  const manager = who('wx_manager_he')
  const { estateId } = lin
  const { items } = await call(lin, 'billing.due', {})
  const bill = item => items.find(row => row.item === item)?.billId
  const owner = page => `/packages/owner/${page}/index`
  const cashierPage = page => `/packages/cashier/${page}/index`
  const booksPage = page => `/packages/books/${page}/index`

  const price = { model: 'AREA', unitPrice: '3.05' }
  const { tariffId } = await call(accountant, 'tariff.request', {
    estateId,
    item: 'MANAGEMENT_FEE',
    price,
    effectiveFrom: `${monthAhead(2)}-01`,
  })
  const runs = await call(accountant, 'run.list', { estateId })
  const issued = runs.items.find(row => row.state === 'issued')
  // A renovation without a price: what a run must not bill in silence.
  await call(accountant, 'tariff.assign', {
    houseId: 'hse_hupan_1-1-101',
    charge: { item: 'RENOVATION_MANAGEMENT', subject: 'ZX-2026-031', from: `${monthAhead(0)}-01` },
  })
  const { runId } = await call(accountant, 'run.start', { estateId, period: monthAhead(1) })
  while ((await call(accountant, 'run.get', { runId })).state === 'working') await wait(300)
  const looked = { houseId: chen.houses[0].houseId, reason: REASON }
  await call(accountant, 'ledger.statement', { ...looked, from: '2026-01-01', to: '2026-12-31' })

  // More houses in arrears than the sample's one, of different ages.
  for (const [index, code] of ['1-1-201', '1-1-202', '1-2-301', '2-1-402', '3-2-601'].entries())
    await call(accountant, 'billing.opening', {
      houseId: `hse_hupan_${code}`,
      kind: 'ARREARS',
      amountFen: 31_542 + 7_300 * index,
      dueOn: `${monthAhead(-1 - 4 * index)}-25`,
      note: '系统上线前物业费',
    })

  // A waiver that an accountant has checked, for the manager to approve.
  const clerk = who('wx_clerk_li')
  const target = await call(clerk, 'file.target', { extension: 'png', bytes: PIXEL.length })
  await fetch(target.url, { method: 'PUT', body: PIXEL, headers: target.headers })
  const management = items.find(row => row.item === 'MANAGEMENT_FEE')
  const { waiverId } = await call(clerk, 'waiver.request', {
    houseId: management.houseId,
    kind: 'DISCOUNT',
    billId: management.billId,
    amountFen: 5_000,
    reason: '电梯停运三天，经主管核实',
    evidence: [target.fileId],
  })
  await call(accountant, 'waiver.check', { waiverId })

  const giveReason = async ({ at }) => {
    await at('#reason-called').click()
    await at('#reason-give').click()
  }
  const household = show => `${cashierPage('household')}?houseId=${chen.houses[0].houseId}&show=${show}`
  return [
    { name: 'fees-due', token: lin.token, path: owner('fees'), wait: '#total' },
    { name: 'fees-due-overdue', token: zhou.token, path: owner('fees'), wait: '#total' },
    { name: 'fees-bills', token: lin.token, path: owner('bills'), wait: '#trend-WATER' },
    {
      name: 'fees-why-water',
      token: lin.token,
      path: `${owner('bill')}?billId=${bill('WATER')}`,
      wait: '#version .row',
    },
    {
      name: 'fees-why-shared',
      token: lin.token,
      path: `${owner('bill')}?billId=${bill('SHARED_ELECTRICITY')}`,
      wait: '#version .row',
    },
    { name: 'fees-statement', token: chen.token, path: owner('statement'), wait: '#statement-card' },
    { name: 'home-accountant', token: accountant.token, path: '/pages/home/index', wait: ':is(#go-runs, #rail-runs)' },
    { name: 'fees-reason', token: accountant.token, path: household('due'), wait: '#reason-form' },
    ...['due', 'statement', 'charging'].map(show => ({
      name: `fees-household-${show}`,
      token: accountant.token,
      path: household(show),
      wait: '#reason-form',
      act: async scene => {
        await giveReason(scene)
        await scene.at({ due: '#due-sums', statement: '#statement-card', charging: '#assignments' }[show]).waitFor()
      },
    })),
    {
      name: 'fees-charge',
      token: accountant.token,
      path: household('due'),
      wait: '#reason-form',
      act: async scene => {
        await giveReason(scene)
        await scene.at('#charge-open').click()
        await scene.at('#charge-quantity').waitFor()
      },
    },
    { name: 'fees-prices', token: accountant.token, path: booksPage('prices'), wait: '#waiting' },
    {
      name: 'fees-price',
      token: manager.token,
      path: `${booksPage('price')}?tariffId=${tariffId}`,
      wait: '#preview-sums',
    },
    { name: 'fees-runs', token: accountant.token, path: booksPage('runs'), wait: '#run' },
    {
      name: 'fees-run-exceptions',
      token: accountant.token,
      path: `${booksPage('run')}?runId=${runId}`,
      wait: '#to-fix',
    },
    {
      name: 'fees-run-issued',
      token: accountant.token,
      path: `${booksPage('run')}?runId=${issued.runId}`,
      wait: '#run-shared',
    },
    { name: 'fees-waivers', token: manager.token, path: cashierPage('waivers'), wait: '[id^="waiver-wvr"]' },
    {
      name: 'fees-waiver',
      token: manager.token,
      path: `${cashierPage('waiver')}?waiverId=${waiverId}`,
      wait: '#waiver-approve',
    },
    { name: 'fees-policy', token: manager.token, path: booksPage('policy'), wait: '#policy-save' },
    { name: 'fees-arrears', token: accountant.token, path: cashierPage('arrears'), wait: '#houses' },
    {
      name: 'fees-arrears-houses',
      token: accountant.token,
      path: cashierPage('arrears'),
      wait: '#houses',
      act: scene => scene.at('#houses').scrollIntoViewIfNeeded(),
    },
    { name: 'fees-arrears-clerk', token: clerk.token, path: cashierPage('arrears'), wait: '#houses' },
    { name: 'fees-books', token: accountant.token, path: booksPage('proof'), wait: '#proof' },
    { name: 'fees-looks', token: who('wx_supervisor_wang').token, path: booksPage('looks'), wait: '#look' },
  ]
}
