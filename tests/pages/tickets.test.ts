import { boot, until } from './harness'
import { lin, row } from './people'

const app = boot({
  'people.me': () => lin,
  'ticket.mine': ({ open }) => ({
    items: open ? [] : [row({ ticketId: 'tkt_old', state: 'closed', category: 'door_window' })],
  }),
})

test('an owner with nothing under way reads so, and finds the finished ones', async () => {
  const page = await app.open('packages/owner/tickets/index')
  await page.shows('没有进行中的工单')
  await page.tap('#show-all')
  await page.shows('门窗')
  await page.shows('已完成')
  await page.tap('#ticket-tkt_old')
  await until(
    () => app.wxCalls('navigateTo').some(to => to.url === '/packages/owner/ticket/index?ticketId=tkt_old'),
    'the ticket',
  )
  page.close()
})
