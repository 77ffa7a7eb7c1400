const CARD = { item: 'CARD', quantity: '1' }

/** The screens of money: an owner who pays, what she keeps, and the office that makes the day agree. */
export async function payScreens({ people, call, post, get }) {
  const who = openId => people.find(person => person.openId === openId)
  const [lin, chen] = ['lin', 'chen'].map(name => who(`wx_owner_${name}`))
  const [admin, family] = [who('wx_admin'), who('wx_family_lin')]
  const [accountant, manager, cashier] = ['accountant_feng', 'manager_he', 'cashier_qian'].map(one => who(`wx_${one}`))
  const { estateId } = lin
  const owner = page => `/packages/owner/${page}/index`
  const cashierPage = page => `/packages/cashier/${page}/index`
  const booksPage = page => `/packages/books/${page}/index`
  let count = 0
  const charge = async (person, quantity = '1') => {
    const houseId = person.houses[0].houseId
    count += 1
    const { billId } = await call(accountant, 'billing.charge', {
      ...CARD,
      houseId,
      subject: `S-${Date.now()}-${count}`,
      quantity,
    })
    return { houseId, bills: [{ billId }] }
  }
  const begin = async (person, quantity) => call(person, 'payment.begin', { houses: [await charge(person, quantity)] })
  const paid = async (person, quantity) => {
    const order = await begin(person, quantity)
    await post('/local/wxpay/pay', { prepayId: order.pay.package.slice('prepay_id='.length) })
    return order.paymentId
  }
  const ask = (person, paymentId, reason) => call(person, 'refund.request', { paymentId, reason })

  // Yesterday, with a line of the statement that is not ours.
  await paid(chen, '2')
  await post('/local/wxpay/faults', { fault: 'bill-wrong-amount' })
  const { now } = await get('/local/clock')
  const day = new Date(now + 8 * 3_600_000).toISOString().slice(0, 10)
  await post('/local/clock', { to: new Date(Date.parse(`${day}T12:00:00+08:00`) + 86_400_000).toISOString() })

  const kept = await paid(lin, '3')
  const back = await paid(lin, '2')
  const third = await paid(chen, '1')
  await post('/local/clock', { advance: 'PT1M' })
  await call(lin, 'invoice.request', {
    paymentId: kept,
    kind: 'company',
    title: '湖畔科技有限公司',
    taxNumber: '91350100M000100Y43',
    email: 'caiwu@example.com',
  })
  const first = await ask(lin, back, '门禁卡买重了')
  await call(accountant, 'refund.check', { refundId: first.refundId, note: '已与流水核对' })
  const { refundId } = await ask(chen, third, '重复缴费')
  const wrong = await begin(chen, '1')
  await post('/local/wxpay/faults', { fault: 'wrong-amount' })
  await post('/local/wxpay/pay', { prepayId: wrong.pay.package.slice('prepay_id='.length) })
  const closed = await begin(lin, '1')
  await call(lin, 'payment.cancel', { paymentId: closed.paymentId })
  const open = await begin(lin, '1')
  const payment = paymentId => `${owner('payment')}?paymentId=${encodeURIComponent(paymentId)}`
  // A part of it is on its way back already: what is offered is the rest.
  await call(lin, 'refund.request', { paymentId: kept, parts: [{ line: 0, amountFen: 2000 }], reason: '退一张卡' })
  const keys = await post('/local/wxpay/merchant', { mchid: '1900000003' })
  await call(admin, 'merchant.request', { estateId, ...keys })
  const receiptsOf = async () => (await call(cashier, 'receipt.list', { estateId })).items
  for (let tries = 0; tries < 40 && (await receiptsOf()).length < 4; tries += 1)
    await new Promise(done => setTimeout(done, 300))
  const [receipt] = await receiptsOf()
  const firstRow =
    table =>
    async ({ page, at }) => {
      await at(`#${table} .table__row--press`).click()
      await page.waitForTimeout(300)
    }
  return [
    { name: 'pay-due', token: chen.token, path: owner('fees'), wait: '#pay' },
    { name: 'pay-code', token: lin.token, path: payment(open.paymentId), wait: '#pay-code .code' },
    { name: 'pay-paid', token: lin.token, path: payment(kept), wait: '.receipt__number' },
    { name: 'pay-closed', token: lin.token, path: payment(closed.paymentId), wait: '#paid-for' },
    {
      name: 'pay-refund',
      token: lin.token,
      path: payment(kept),
      wait: '#refund-ask',
      act: async ({ page, at }) => {
        await at('#refund-ask').click()
        await page.locator('#refund-reason textarea').fill('门禁卡买重了')
      },
    },
    {
      name: 'pay-invoice',
      token: chen.token,
      path: payment(third),
      wait: '#invoice-ask',
      act: async ({ page, at }) => {
        await at('#invoice-ask').click()
        await page.locator('#kind-company').click()
      },
    },
    {
      name: 'merchant-admin',
      token: admin.token,
      path: `/packages/estate/merchant/index?estateId=${estateId}`,
      wait: '#merchant-waiting',
    },
    {
      name: 'merchant-approve',
      token: manager.token,
      path: `/packages/estate/merchant/index?estateId=${estateId}`,
      wait: '#merchant-approve',
    },
    { name: 'pay-theirs', token: family.token, path: payment(open.paymentId), wait: '#payment-say' },
    { name: 'pay-history', token: lin.token, path: owner('payments'), wait: '#payments .row' },
    {
      name: 'pay-prepay',
      token: lin.token,
      path: owner('prepay'),
      wait: '#quick-500',
      act: ({ at }) => at('#quick-500').click(),
    },
    {
      name: 'money-refunds',
      token: accountant.token,
      path: `${cashierPage('refunds')}?refundId=${refundId}`,
      wait: '#check',
    },
    {
      name: 'money-refund-approve',
      token: manager.token,
      path: `${cashierPage('refunds')}?refundId=${first.refundId}`,
      wait: '#approve',
    },
    {
      name: 'money-reconciliation-differs',
      token: accountant.token,
      path: `${booksPage('reconciliation')}?date=${day}`,
      wait: '#differences',
    },
    {
      name: 'money-reconciliation-agrees',
      token: accountant.token,
      path: `${booksPage('reconciliation')}?date=${new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10)}`,
      wait: '#sums',
    },
    {
      name: 'money-receipts',
      token: cashier.token,
      path: cashierPage('receipts'),
      wait: `#receipt-${receipt.receiptId}`,
      act: firstRow('receipt'),
    },
    {
      name: 'money-invoices',
      token: accountant.token,
      path: booksPage('invoices'),
      wait: '#invoice',
      act: firstRow('invoice'),
    },
    { name: 'money-anomalies', token: manager.token, path: booksPage('anomalies'), wait: '#anomalies .facts' },
  ]
}
