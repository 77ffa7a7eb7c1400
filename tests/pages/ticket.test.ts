import type { MessageRow } from '../../shared/ticket/message'
import type { TicketView } from '../../shared/ticket/schema'
import { boot, type Door, refuse, until } from './harness'
import { lin, message, row, view } from './people'

const hand = { skills: [], onDuty: true }
let ticket: TicketView = view()
let said: MessageRow[] = []
const door: Door = {
  'people.me': () => lin,
  'notice.templates': () => ({ items: [] }),
  'ticket.workers': () => ({
    items: [
      {
        ...hand,
        personId: 'per_sun',
        name: '孙立军',
        version: 0,
        skills: ['leak'],
        fits: true,
        load: 2,
        nearness: 'here',
      },
      { ...hand, personId: 'per_wu', name: '吴强', version: 0, onDuty: false, fits: null, load: 0, nearness: 'away' },
    ],
  }),
  'ticket.get': () => ticket,
  'ticket.talk': () => ({ items: said, seenAt: 0 }),
  'ticket.seen': () => ({ ticketId: 'tkt_1' }),
  'estate.office': () => ({ office, version: 1 }),
  'ticket.workerPhone': () => ({ phone: '13911112222' }),
}
const office = {
  numbers: [{ label: '客服前台', phone: '0571-8800 1234', hours: '每天 8:30–18:00' }],
  emergency: '88009999',
}
const app = boot(door)
const open = (over: Partial<TicketView>) => {
  ticket = view(over)
  return app.open('packages/owner/ticket/index', { ticketId: 'tkt_1' })
}

test('an owner reads where it stands, and sees the next step arrive without touching anything', async () => {
  const page = await open({})
  await page.shows('已收到，正在安排师傅')
  await page.shows('林晓梅提交了工单')
  ticket = view({
    state: 'accepted',
    assigneeName: '王建国',
    timeline: [
      ...ticket.timeline,
      { what: 'accepted', at: Date.now(), byId: 'per_wang', byName: '王建国', photos: [] },
    ],
  })
  await page.shows('王建国已接单')
  page.close()
})

test('a missed promise says by how much, in words and not only in red', async () => {
  const page = await open({ respondBy: Date.now() - 12 * 60_000 })
  await page.shows('响应超时 12 分钟')
  page.close()
})

test('an owner confirms once, however often it is tapped', async () => {
  let reply = (_: { ticketId: string }) => {}
  door['ticket.confirm'] = () => new Promise(done => (reply = done))
  const page = await open({ state: 'resolved', may: ['confirm', 'reopen'] })
  await page.tap('#do-confirm')
  await page.tap('#do-confirm')
  await until(() => page.look('#do-confirm').includes('button--off'), 'the button to work')
  reply({ ticketId: 'tkt_1' })
  await until(() => app.wxCalls('showToast').some(toast => toast.title === '已确认，谢谢'), 'the answer said')
  expect(app.sent('ticket.confirm')).toEqual([{ ticketId: 'tkt_1', requestId: expect.any(String) }])
  page.close()
})

test('an owner who rates must choose stars, and may add words', async () => {
  door['ticket.rate'] = () => ({ ticketId: 'tkt_1' })
  const page = await open({ state: 'closed', may: ['rate'] })
  await page.tap('#do-rate')
  await until(() => page.look('#ask-send').includes('button--off'), 'a button that waits for stars')
  await page.tap('#star-4')
  await until(() => !page.look('#ask-send').includes('button--off'), 'the stars')
  await page.type('#ask-note', '来得很快')
  await page.tap('#ask-send')
  await until(() => app.sent('ticket.rate').length, 'the rating')
  expect(app.sent('ticket.rate')[0]).toMatchObject({ ticketId: 'tkt_1', stars: 4, remark: '来得很快' })
  await until(() => !page.has('#sheet'), 'the sheet to close')
  page.close()
})

test('an owner whose reopening is refused reads why and keeps the reason typed', async () => {
  door['ticket.reopen'] = () => {
    throw refuse('ticket.grace_over', '已超过可重开的期限，请重新报修')
  }
  const page = await open({ state: 'closed', may: ['reopen'] })
  await page.tap('#do-reopen')
  await page.type('#ask-note', '还在滴水')
  await page.tap('#ask-send')
  await page.shows('已超过可重开的期限')
  expect(page.has('#sheet')).toBe(true)
  door['ticket.reopen'] = () => ({ ticketId: 'tkt_1' })
  await page.tap('#ask-send')
  await until(() => !page.has('#sheet'), 'the sheet to close')
  expect(app.sent('ticket.reopen').at(-1)).toMatchObject({ reason: '还在滴水' })
  page.close()
})

test('the desk assigns to a worker whose load, skill, duty and distance it sees', async () => {
  door['ticket.assign'] = () => ({ ticketId: 'tkt_1' })
  const page = await open({ may: ['assign'] })
  await page.tap('#do-assign')
  await page.shows('手上 2 单 · 漏水渗水')
  for (const said of ['对口', '同栋', '不在岗']) await page.shows(said)
  await page.tap('#assign-per_sun')
  await until(() => app.sent('ticket.assign').length, 'the assignment')
  expect(app.sent('ticket.assign')[0]).toMatchObject({ ticketId: 'tkt_1', personId: 'per_sun' })
  page.close()
})

test('a worker resolves with a note; without one nothing is sent', async () => {
  door['ticket.resolve'] = () => ({ ticketId: 'tkt_1' })
  const page = await open({ state: 'in_progress', may: ['resolve', 'suspend'] })
  await page.tap('#do-resolve')
  await page.tap('#ask-send')
  await page.shows('请检查：说明')
  expect(app.sent('ticket.resolve')).toHaveLength(0)
  await page.type('#ask-note', '更换软管，试水不漏')
  await page.tap('#ask-send')
  await until(() => app.sent('ticket.resolve').length, 'the work to be sent')
  expect(app.sent('ticket.resolve')[0]).toMatchObject({ note: '更换软管，试水不漏', photos: [] })
  page.close()
})

test('who calls gets the number only when it is a whole one', async () => {
  const masked = await open({ contact: { name: '林晓梅', phone: '138****5678' } })
  await masked.shows('138****5678')
  expect(masked.has('#call')).toBe(false)
  masked.close()
  const whole = await open({ contact: { name: '林晓梅', phone: '13812345678' }, description: '第二张' })
  await whole.shows('13812345678')
  await whole.tap('#call')
  await until(() => app.wxCalls('makePhoneCall').some(call => call.phoneNumber === '13812345678'), 'the call')
  whole.close()
})

test('a ticket that cannot be loaded says so and loads on retry', async () => {
  door['ticket.get'] = () => {
    throw refuse('internal', '出了点问题，我们已记录', { retry: true })
  }
  const page = await app.open('packages/work/ticket/index', { ticketId: 'tkt_9' })
  await page.shows('出了点问题')
  door['ticket.get'] = () => view({ ticketId: 'tkt_9', description: '回来了' })
  await page.tap('#retry')
  await page.shows('回来了')
  page.close()
})

test('a spoken report says how long it is and is heard with one tap, by owner and staff', async () => {
  const voice = { fileId: 'cloud://env/v.mp3', url: 'https://files/v.mp3', seconds: 67 }
  door['ticket.get'] = () => view({ ticketId: 'tkt_v', description: '', voice })
  for (const route of ['packages/owner/ticket/index', 'packages/work/ticket/index']) {
    const page = await app.open(route, { ticketId: 'tkt_v' })
    await page.shows('1:07')
    await page.tap('#voice')
    await until(() => app.playing[0]?.src === voice.url, 'the sound')
    await until(() => page.look('#voice').includes('voice--playing'), 'a sign that it plays')
    await page.tap('#voice')
    await until(() => app.playing.length === 0, 'silence')
    await page.tap('#voice')
    await until(() => app.playing[0], 'the sound again')
    app.playing[0]?.error?.()
    await page.shows('语音播放不了')
    expect(app.playing).toEqual([])
    await page.tap('#voice')
    await until(() => app.playing[0], 'another try')
    page.close()
    await until(() => app.playing.length === 0, 'silence when the page is gone')
  }
})

test('an owner reads who was sent, not who sent them, and no promise the worker has not made', async () => {
  door['ticket.get'] = () => ticket
  const page = await open({
    state: 'accepted',
    given: true,
    assigneeName: '孙立军',
    timeline: [
      { what: 'assigned', at: Date.now(), byId: 'per_zhao', byName: '赵敏', note: '孙立军', photos: [] },
      { what: 'suspended', at: Date.now() + 1, byId: 'per_sun', byName: '孙立军', note: 'parts: 阀芯', photos: [] },
    ],
  })
  await page.shows('已安排给孙立军，等待师傅确认上门')
  await page.shows('赵敏安排给孙立军')
  await page.shows('等待配件：阀芯')
  expect(page.text()).not.toContain('即将上门')
  page.close()
})

const sends = async (page: Awaited<ReturnType<typeof app.open>>) => {
  await until(() => page.has('#say-send') && !page.look('#say-send').includes('button--off'), 'something to send')
  await page.tap('#say-send')
}

test('an owner reads what was said and says more, once, and it is marked as read', async () => {
  said = [
    message({ messageId: 'msg_2', text: '半小时后到', at: 2 }),
    message({ messageId: 'msg_1', text: '师傅在吗', mine: true, side: 'household', read: true, at: 1 }),
  ]
  door['ticket.get'] = () => ticket
  door['ticket.say'] = ({ text }) => {
    said = [message({ messageId: 'msg_3', text, mine: true, side: 'household' }), ...said]
    return { ticketId: 'tkt_1', messageId: 'msg_3' }
  }
  const page = await open({ state: 'accepted', assigneeName: '孙立军', may: ['say'] })
  await page.shows('半小时后到')
  await page.shows('已读')
  await until(() => app.sent('ticket.seen').length, 'the mark')
  expect(app.sent('ticket.seen')[0]).toMatchObject({ ticketId: 'tkt_1', until: 2 })
  expect(page.look('#say-send')).toContain('button--off')
  expect(page.has('#say-to-staff')).toBe(false)
  await page.type('#say-text', '好的，我在家')
  await sends(page)
  await page.tap('#say-send')
  await until(() => page.has('#said-msg_3'), 'the message')
  expect(app.sent('ticket.say')).toEqual([
    { ticketId: 'tkt_1', text: '好的，我在家', files: [], internal: false, requestId: expect.any(String) },
  ])
  await until(() => page.look('#say-send').includes('button--off'), 'an empty form')
  page.close()
})

test('staff choose whom they speak to, and a note says that the household never sees it', async () => {
  said = [message({ messageId: 'msg_n', text: '上月也漏过', internal: true })]
  const page = await open({ state: 'accepted', may: ['say', 'note'] })
  await page.shows('内部备注，住户看不到')
  await page.tap('#say-to-staff')
  await page.type('#say-text', '先报备')
  await sends(page)
  await until(() => app.sent('ticket.say').length > 1, 'the note')
  expect(app.sent('ticket.say').at(-1)).toMatchObject({ text: '先报备', internal: true })
  page.close()
})

test('an owner who writes on a ticket that is done opens it again with the same words', async () => {
  said = []
  door['ticket.reopen'] = () => {
    ticket = { ...ticket, state: 'accepted', may: ['say'] }
    return { ticketId: 'tkt_1' }
  }
  const page = await open({ state: 'closed', may: ['reopen'] })
  await page.type('#say-text', '又漏了')
  await sends(page)
  await until(() => app.sent('ticket.say').at(-1)?.text === '又漏了', 'the message')
  expect(app.sent('ticket.reopen').at(-1)).toMatchObject({ reason: '又漏了' })
  page.close()
})

test('an owner whose message is refused keeps what was written', async () => {
  door['ticket.say'] = () => {
    throw refuse('ticket.say_too_fast', '留言太频繁，请 3 分钟后再发', { retry: true })
  }
  const page = await open({ state: 'accepted', may: ['say'] })
  await page.type('#say-text', '还有一件事')
  await sends(page)
  await page.shows('留言太频繁')
  door['ticket.say'] = () => ({ ticketId: 'tkt_1', messageId: 'msg_4' })
  await sends(page)
  await until(() => page.look('#say-send').includes('button--off'), 'an empty form')
  expect(app.sent('ticket.say').at(-1)).toMatchObject({ text: '还有一件事' })
  page.close()
})

test('a worker confirms what was given, and passes on what another can do better, with the reason', async () => {
  door['ticket.acknowledge'] = () => ({ ticketId: 'tkt_1' })
  door['ticket.transfer'] = () => ({ ticketId: 'tkt_1' })
  door['ticket.get'] = () => ticket
  const page = await open({
    state: 'accepted',
    given: true,
    acknowledgeBy: Date.now() + 12 * 60_000,
    assigneeId: 'per_lin',
    assigneeName: '林晓梅',
    may: ['acknowledge', 'transfer'],
  })
  await page.shows('待师傅确认')
  await page.shows('分钟内确认')
  await page.tap('#do-acknowledge')
  await until(() => app.sent('ticket.acknowledge').length, 'the word')
  await page.tap('#do-transfer')
  await page.type('#ask-why', '要焊工证')
  await page.tap('#assign-per_sun')
  await until(() => app.sent('ticket.transfer').length, 'the transfer')
  expect(app.sent('ticket.transfer')[0]).toMatchObject({ personId: 'per_sun', reason: '要焊工证' })
  page.close()
})

test('the desk makes a ticket of its own of one thing among several', async () => {
  door['ticket.split'] = () => ({ ticketId: 'tkt_1', ticketIds: ['tkt_2'] })
  const page = await open({ may: ['split'] })
  await page.tap('#do-split')
  await page.tap('#split-electrical')
  await page.type('#ask-note', '客厅灯不亮')
  await until(() => !page.look('#ask-send').includes('button--off'), 'something to send')
  await page.tap('#ask-send')
  await until(() => app.sent('ticket.split').length, 'the part')
  expect(app.sent('ticket.split')[0]).toMatchObject({
    parts: [{ category: 'electrical', description: '客厅灯不亮' }],
  })
  page.close()
})

test('the desk merges a duplicate into one of the same place, or into one whose number somebody says', async () => {
  const alike = row({ ticketId: 'tkt_kept', number: '26-0007', state: 'accepted', assigneeName: '王建国' })
  door['ticket.alike'] = ({ number }) => ({
    items: number === '26-0099' ? [row({ ticketId: 'tkt_99', number, placeId: 'plc_gate' })] : number ? [] : [alike],
  })
  door['ticket.merge'] = ({ intoId }) => {
    if (intoId === 'tkt_kept') throw refuse('ticket.merge_full', '一张工单最多并入 20 张；请把其余的并入另一张')
    return { ticketId: 'tkt_1', intoId }
  }
  const page = await open({ may: ['merge'] })
  await page.tap('#do-merge')
  await page.shows('26-0007')
  await page.shows('同一位置')
  await page.tap('#into-tkt_kept')
  await page.tap('#merge-send')
  await page.shows('一张工单最多并入 20 张')
  await page.type('#merge-number', '26-0001')
  await page.shows('没有这个号码的工单')
  await page.type('#merge-number', ' 26-0099 ')
  await page.tap('#into-tkt_99')
  await page.shows('并入 26-0099')
  await page.tap('#merge-send')
  await until(() => app.sent('ticket.merge').length === 2, 'the merge')
  expect(app.sent('ticket.merge')[1]).toMatchObject({ ticketId: 'tkt_1', intoId: 'tkt_99' })
  page.close()
})

test('the reporter of a duplicate follows the kept ticket on the own one, and rates it when it is done', async () => {
  const { respondBy, arriveBy, resolveBy, acknowledgeBy, reopenedAt, given } = view()
  const times = { respondBy, arriveBy, resolveBy, acknowledgeBy, reopenedAt, given }
  const page = await open({
    state: 'merged',
    mergedInto: {
      ticketId: 'tkt_kept',
      number: '26-0007',
      progress: { ...times, state: 'resolved', assigneeName: '王建国', suspendReason: null, resolvedAt: Date.now() },
    },
    follows: {
      opens: false,
      steps: [
        { what: 'accepted', at: 1, byName: '王建国' },
        { what: 'confirmed', at: 2, byName: '' },
      ],
    },
    may: ['rate', 'say'],
  })
  await page.shows('与工单 26-0007 一并处理：已处理完成')
  await page.shows('王建国接单')
  await page.shows('那边的住户已确认完成')
  expect(page.has('#open-kept')).toBe(false)
  expect(page.has('#do-rate')).toBe(true)
  page.close()
})

test('staff read whose tickets go on in this one', async () => {
  const page = await open({ duplicates: [{ ticketId: 'tkt_2', number: '26-0008', placeLabel: '3 栋 502' }] })
  await page.shows('并入的工单 · 1')
  await page.shows('26-0008')
  page.close()
})

test('an owner calls who comes by a tap that asks for the number, and the office by its own', async () => {
  const worker = { throughOffice: false }
  const page = await open({ state: 'accepted', assigneeId: 'per_sun', assigneeName: '孙立军', worker })
  await page.shows('孙立军')
  expect(app.sent('ticket.workerPhone')).toEqual([])
  await page.tap('#call-worker')
  await until(() => app.wxCalls('makePhoneCall').some(call => call.phoneNumber === '13911112222'), 'the worker')
  await page.shows('每天 8:30–18:00')
  await page.tap('#call-office-0')
  await until(() => app.wxCalls('makePhoneCall').some(call => call.phoneNumber === '0571-88001234'), 'the office')
  await page.tap('#call-emergency')
  await until(() => app.wxCalls('makePhoneCall').some(call => call.phoneNumber === '88009999'), 'the emergency number')
  page.close()
})
test('an owner whose worker is reached through the office reads so, and finds no other button', async () => {
  const worker = { throughOffice: true }
  const page = await open({ state: 'accepted', assigneeId: 'per_sun', assigneeName: '孙立军', worker })
  await page.shows('请通过物业前台联系')
  expect(page.has('#call-worker')).toBe(false)
  page.close()
})
