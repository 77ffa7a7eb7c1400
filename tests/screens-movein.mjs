/** The screens of moving in, over the move-ins that the sample estate brings along. */
export async function moveInScreens({ people, call }) {
  const who = openId => people.find(person => person.openId === openId)
  const [clerk, tang, lin] = ['wx_clerk_li', 'wx_owner_tang', 'wx_owner_lin'].map(who)
  const { items } = await call(clerk, 'movein.list', { estateId: clerk.estateId })
  const of = name => items.find(row => row.ownerNames.includes(name)).moveInId
  const [half, refused, fresh] = ['唐思雨', '方志强', '钟文静'].map(of)
  const desk = moveInId => `/packages/desk/movein/index?moveInId=${moveInId}`
  const sheet = (name, moveInId, button, wait) => ({
    name,
    token: clerk.token,
    path: desk(moveInId),
    wait: '#steps',
    act: async ({ at }) => {
      await at(button).click()
      await at(wait).waitFor()
    },
  })
  return [
    {
      name: 'movein-list',
      token: clerk.token,
      path: '/packages/desk/moveins/index',
      wait: `#movein-${half}`,
      act: async ({ at, size }) => {
        if (size !== 'wide') return
        await at(`#movein-${half}`).click()
        await at('#pane #steps').waitFor()
      },
    },
    { name: 'movein-half', token: clerk.token, path: desk(half), wait: '#steps' },
    { name: 'movein-refused', token: clerk.token, path: desk(refused), wait: '#refusal-note' },
    sheet('movein-identity', fresh, '#do-identity', '#identify-send'),
    sheet('movein-accept', half, '#do-covenant', '#glass-keep'),
    sheet('movein-papers', half, '#papers', '#papers-why'),
    sheet('movein-refuse', fresh, '#refuse', '#refuse-send'),
    { name: 'movein-owner', token: tang.token, path: '/packages/owner/movein/index', wait: '#next-box' },
    { name: 'movein-owner-none', token: lin.token, path: '/packages/owner/movein/index', wait: '.empty' },
  ]
}
