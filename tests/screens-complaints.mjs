/** The screens of complaints: the block beside a ticket for each side, what waits, the rates of a month and their rows. */
export async function complaintScreens({ people, call, photo, drawing }) {
  const who = openId => people.find(person => person.openId === openId)
  const [lin, chen, zhou, tang] = ['lin', 'chen', 'zhou', 'tang'].map(name => who(`wx_owner_${name}`))
  const [worker, clerk, supervisor, manager] = ['worker_zhao', 'clerk_li', 'supervisor_wang', 'manager_he'].map(name =>
    who(`wx_${name}`),
  )
  const complain = async (person, category, description, more = {}) =>
    (
      await call(person, 'ticket.report', {
        ...{ placeId: person.houses[0]?.houseId, kind: 'complaint', category, description, photos: [] },
        ...more,
      })
    ).ticketId
  const phoned = { placeId: chen.houses[0].houseId, onBehalfOf: { name: '陈志远', phone: '13900001111' } }
  const noise = await complain(lin, 'noise', '楼上装修，晚上十点还在用电钻')
  const rude = await complain(zhou, 'staff_attitude', '门岗不开闸，还骂人')
  const rubbish = await complain(clerk, 'cleaning', '楼道垃圾两天没清', { ...phoned, channel: 'walk_in' })
  const parking = await complain(clerk, 'parking', '车位总被外来车占用', { ...phoned, channel: 'phone' })
  const fees = await complain(tang, 'fees', '公摊电费比上月翻了一倍')
  await call(worker, 'ticket.accept', { ticketId: noise })
  await call(clerk, 'complaint.note', {
    ticketId: noise,
    text: '夜班保安 22:05 到场，电钻声来自 3-2-601，已劝停并拍照。',
    photos: [await photo(clerk, drawing('#e8ded2', '#6b7f8a'))],
  })
  await call(clerk, 'complaint.reply', {
    ticketId: noise,
    text: '已联系 601 业主，今晚停工，明天给您答复。',
    how: 'phone',
  })
  await call(clerk, 'complaint.askTime', { ticketId: noise, reason: '需与装修公司签整改书' })
  await call(clerk, 'complaint.note', { ticketId: rude, text: '调看道闸监控与对讲录音，未见争执。', photos: [] })
  await call(clerk, 'complaint.judge', {
    ticketId: rude,
    decision: 'UNVERIFIED',
    reason: '监控与录音均未见争执',
    evidence: [],
  })
  await call(supervisor, 'complaint.approve', { ticketId: rude, note: '同意' })
  await call(clerk, 'complaint.note', { ticketId: parking, text: '该车位产权归业主，外来车由交警处理。', photos: [] })
  await call(clerk, 'complaint.judge', {
    ticketId: parking,
    decision: 'OUT_OF_SCOPE',
    reason: '道路停车由交警管理',
    evidence: [],
  })
  await call(clerk, 'complaint.reply', {
    ticketId: rubbish,
    text: '已清运，并调整为每日两次。',
    how: 'visit',
    outcome: true,
  })
  await call(worker, 'ticket.accept', { ticketId: fees })
  await call(worker, 'ticket.resolve', { ticketId: fees, note: '电梯变频器故障导致，已修复并解释', photos: [] })
  await call(tang, 'ticket.confirm', { ticketId: fees })
  const ticket = (folder, ticketId) => `/packages/${folder}/ticket/index?ticketId=${ticketId}`
  const at = { wait: '#complaint' }
  return [
    { name: 'complaint-desk', token: clerk.token, path: ticket('desk', noise), ...at },
    { name: 'complaint-approve', token: supervisor.token, path: ticket('desk', parking), ...at },
    {
      name: 'complaint-judge',
      token: clerk.token,
      path: ticket('desk', noise),
      wait: '#complaint-judge',
      act: async ({ at }) => {
        await at('#complaint-judge').click()
        await at('#judge-UNVERIFIED').click()
      },
    },
    {
      name: 'complaint-reply',
      token: clerk.token,
      path: ticket('desk', noise),
      wait: '#complaint-reply',
      act: ({ at }) => at('#complaint-reply').click(),
    },
    { name: 'complaint-heard', token: zhou.token, path: ticket('owner', rude), wait: '#complaint-appeal' },
    {
      name: 'complaint-waiting',
      token: manager.token,
      path: '/packages/desk/complaints/index?part=waiting',
      wait: '.row',
    },
    {
      name: 'complaint-rates',
      token: supervisor.token,
      path: '/packages/desk/complaints/index',
      wait: '#rate-effective',
    },
    {
      name: 'complaint-rows',
      token: supervisor.token,
      path: '/packages/desk/complaints/index',
      wait: '#count-valid',
      act: async ({ at }) => {
        await at('#count-valid').click()
        await at('#measure')
          .waitFor({ state: 'attached' })
          .catch(() => {})
        await at('.list__rows').waitFor()
      },
    },
    { name: 'followups', token: clerk.token, path: '/packages/desk/followups/index', wait: '.row' },
    {
      name: 'followup-record',
      token: clerk.token,
      path: '/packages/desk/followups/index',
      wait: '.row',
      act: async ({ page, at }) => {
        await at('[id^="record-"]').click()
        await page.locator('#star-2').first().click()
      },
    },
    {
      name: 'complaint-caller',
      token: clerk.token,
      path: '/packages/desk/report/index',
      wait: '#kind-complaint',
      act: async ({ at }) => at('#kind-complaint').click(),
    },
  ]
}
