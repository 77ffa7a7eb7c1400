/** The screens of fees: what an owner is shown and asked, and the office that bills. */
export async function feeScreens({ people, call }) {
  const who = openId => people.find(person => person.openId === openId)
  const lin = who('wx_owner_lin')
  const zhou = who('wx_owner_zhou')
  const chen = who('wx_owner_chen')
  const { items } = await call(lin, 'billing.due', {})
  const bill = item => items.find(row => row.item === item)?.billId
  const owner = page => `/packages/owner/${page}/index`
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
  ]
}
