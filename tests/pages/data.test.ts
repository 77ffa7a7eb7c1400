import { boot, type Door, refuse, until } from './harness'
import { HOUSE, lin, row } from './people'

const door: Door = {
  'people.me': () => lin,
  'people.exportData': () => ({
    name: '林晓梅',
    phone: '13812345678',
    openId: 'o_1',
    language: 'zh',
    consent: { version: '2026-11', at: Date.now() },
    grants: [],
    sessions: [],
    claims: [],
  }),
  'ticket.mine': ({ cursor }) =>
    cursor ? { items: [row({ ticketId: 'tkt_2' })] } : { items: [row({ ticketId: 'tkt_1' })], cursor: 'c1' },
  'notice.inbox': () => ({ items: [] }),
  'billing.bills': () => {
    throw refuse('access.denied', '您没有权限进行此操作')
  },
}
const app = boot(door)
const PAGE = 'packages/owner/data/index'

test('a person takes along everything that is kept, page after page, and what could not be had is said', async () => {
  const page = await app.open(PAGE)
  await page.shows('13812345678')
  await page.tap('#export')
  await until(() => app.wxCalls('setClipboardData').length, 'the copy')
  const copy = JSON.parse(String(app.wxCalls('setClipboardData')[0]?.data))
  expect(copy.tickets.map((one: { ticketId: string }) => one.ticketId)).toEqual(['tkt_1', 'tkt_2'])
  expect(copy.bills[HOUSE.label]).toMatchObject({ items: [], refused: 'access.denied' })
  page.close()
})

test('a person is forgotten only after typing the own name', async () => {
  door['people.erase'] = ({ confirm }) => {
    if (confirm !== '林晓梅') throw refuse('people.confirm_differs', '输入的内容与要求不一致')
    return { personId: 'per_lin' }
  }
  const page = await app.open(PAGE)
  await page.shows('13812345678')
  await page.tap('#erase')
  await page.shows('请输入“林晓梅”确认')
  await page.type('#confirm', '林')
  await page.tap('#erase-send')
  await page.shows('输入的内容与要求不一致')
  await page.type('#confirm', '林晓梅')
  await page.tap('#erase-send')
  await until(() => app.sent('people.erase').length === 2, 'the request')
  page.close()
})
