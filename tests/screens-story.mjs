import { randomBytes } from 'node:crypto'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Resvg } from '@resvg/resvg-js'
import writeWorkbook from 'write-excel-file/node'
import { complaintScreens } from './screens-complaints.mjs'
import { feeScreens } from './screens-fees.mjs'
import { meterScreens } from './screens-meters.mjs'
import { moveInScreens } from './screens-movein.mjs'
import { paperScreens } from './screens-papers.mjs'
import { payScreens } from './screens-pay.mjs'
import { visitScreens } from './screens-visits.mjs'

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const requestId = () => [...randomBytes(26)].map(byte => ALPHABET[byte % 32]).join('')

// A drawing, not a photograph: a pipe under a sink, and where it drips.
const drawing = (ground, water) =>
  new Resvg(
    `<svg xmlns="http://www.w3.org/2000/svg" width="640" height="640"><rect width="640" height="640" fill="${ground}"/>
<rect y="90" width="640" height="70" fill="#8b97a0"/><rect x="280" y="160" width="80" height="210" fill="#c4ccd2"/><path d="M280 360h80v60q0 60 60 60h220v80H400q-120 0-120-140z" fill="#b4bec6"/>
<g fill="${water}"><path d="M310 470q36 60 0 84q-36-24 0-84zM350 520q24 44 0 62q-24-18 0-62z"/><ellipse cx="330" cy="606" rx="180" ry="20"/></g></svg>`,
  )
    .render()
    .asPng()

/** Sample people live a morning through the operations; answers the screens to take of it. */
export async function prepare(url) {
  const post = async (path, body, headers = {}) => {
    const reply = await fetch(url + path, {
      method: 'POST',
      body: JSON.stringify(body),
      headers: { 'content-type': 'application/json', ...headers },
    })
    return reply.json()
  }
  const people = await (await fetch(`${url}/local/people`)).json()
  const is = role => person => person.roles.includes(role)
  const owner = people.find(person => is('owner')(person) && person.houses.length === 1)
  const twoHouses = people.find(person => is('owner')(person) && person.houses.length > 1) ?? owner
  const inEstate = role => people.find(person => is(role)(person) && person.estateId === owner.estateId)
  const [worker, clerk, manager] = ['worker', 'clerk', 'manager'].map(inEstate)
  const call = async (who, operation, input) => {
    const answer = await post(
      `/call/${operation}`,
      { requestId: requestId(), ...input },
      { authorization: `Bearer ${who.token}` },
    )
    if (answer.code) throw new Error(`${who.name} ${operation}: ${answer.code} ${answer.message}`)
    return answer
  }
  const file = async (who, bytes, extension) => {
    const target = await call(who, 'file.target', { extension, bytes: bytes.length })
    await fetch(target.url, { method: 'PUT', body: bytes, headers: target.headers })
    return target.fileId
  }
  const photo = (who, bytes) => file(who, bytes, 'png')
  const report = async (who, placeId, category, description, more = {}) =>
    (await call(who, 'ticket.report', { placeId, kind: 'repair', category, description, photos: [], ...more })).ticketId

  const house = owner.houses[0].houseId
  const { items } = await call(owner, 'estate.places', { estateId: owner.estateId })
  const common = items.find(place => place.kind === 'public')?.placeId ?? house
  const leak = await report(owner, house, 'leak', '厨房水槽下面的软管在滴水，柜子里已经湿了，先关了角阀。', {
    photos: [await photo(owner, drawing('#dfe6ea', '#4a90c2')), await photo(owner, drawing('#e9e2d6', '#4a90c2'))],
    availability: '今天下班后',
  })
  await call(worker, 'ticket.accept', { ticketId: leak })
  await call(worker, 'ticket.arrive', { ticketId: leak })
  const fixed = await report(owner, house, 'door_window', '主卧窗户的把手松了，关不严。')
  await call(worker, 'ticket.accept', { ticketId: fixed })
  await call(worker, 'ticket.arrive', { ticketId: fixed })
  await call(worker, 'ticket.resolve', {
    ticketId: fixed,
    note: '更换窗把手一只，调整锁点，开合二十次正常。',
    photos: [await photo(worker, drawing('#e6ece4', '#9db8a0'))],
  })
  await report(twoHouses, twoHouses.houses[0].houseId, 'electrical', '客厅停电，跳闸后合不上，有焦味。')
  await report(owner, common, 'public_facility', '单元门口的路灯不亮，晚上看不清台阶。')
  const waiting = await report(twoHouses, twoHouses.houses[0].houseId, 'intercom', '门禁对讲听不到声音。')
  await call(worker, 'ticket.accept', { ticketId: waiting })
  await call(worker, 'ticket.suspend', { ticketId: waiting, reason: 'parts', note: '主机话筒损坏，配件明天到货' })
  const fileId = await file(owner, Buffer.from('ID3 the lift hums'), 'mp3')
  const spoken = await report(owner, common, 'lift', '', { voice: { fileId, seconds: 23 } })
  await guestClaims(post, owner, `wx_guest_${Date.now()}`).catch(error =>
    console.error(`no claim to show: ${error.message}`),
  )

  return [
    ...screens({ owner, twoHouses, worker, clerk, manager, admin: people.find(is('admin')), leak, fixed, spoken }),
    ...(await complaintScreens({ people, call, photo, drawing })),
    ...(await feeScreens({ people, call })),
    ...(await paperScreens({ call, photo, drawing, owner, clerk })),
    ...(await meterScreens({ people, call })),
    ...(await moveInScreens({ people, call })),
    ...(await visitScreens({ people, call, photo, drawing, requestId })),
    ...(await payScreens({ people, call, post, get: async path => (await fetch(url + path)).json() })),
  ]
}

/** Somebody new consents and claims a house with a document. */
async function guestClaims(post, owner, openId) {
  const as = async (operation, input) => {
    const answer = await post('/local/call-as', { openId, operation, input: { requestId: requestId(), ...input } })
    if (!answer.ok) throw new Error(`${operation}: ${answer.message ?? JSON.stringify(answer)}`)
    return answer.data
  }
  const me = await as('people.me', {})
  await as('people.consent', { version: me.consentVersion })
  const bytes = drawing('#f3efe4', '#b08968')
  const target = await as('file.target', { extension: 'png', bytes: bytes.length })
  await fetch(target.url, { method: 'PUT', body: bytes, headers: target.headers })
  await as('people.claim', {
    estateId: owner.estateId,
    houseCode: '1-1-101',
    name: '周明远',
    role: 'tenant',
    evidence: [target.fileId],
  })
}

function screens({ owner, twoHouses, worker, clerk, manager, admin, leak, fixed, spoken }) {
  const ticket = (kind, id) => `/packages/${kind}/ticket/index?ticketId=${id}`
  const write = async ({ at }) => {
    await at('#category-leak').click()
    await at('#description').locator('textarea').fill('厨房水槽下面的软管在滴水，柜子里已经湿了')
  }
  const choose = async ({ at, size }) => {
    if (size !== 'wide') return
    await at('.ticket-card__press').click()
    await at('#pane #ticket-head').waitFor()
  }
  return [
    { name: 'start', path: '/pages/home/index', wait: '#start', chooser: true },
    { name: 'sign-in', path: '/pages/sign-in/index', wait: '#scan-code' },
    {
      name: 'home-owner',
      token: owner.token,
      path: '/pages/home/index',
      wait: '.ticket-card',
      shownIn: ['zh', 'en'],
    },
    { name: 'home-owner-dark', dark: true, token: twoHouses.token, path: '/pages/home/index', wait: '.ticket-card' },
    {
      name: 'home-owner-large-type',
      token: owner.token,
      path: '/pages/home/index',
      wait: '.ticket-card',
      sizes: ['phone'],
      act: async ({ page }) => {
        await page.evaluate(() => {
          for (const node of document.querySelectorAll('.page')) node.classList.add('page--large')
        })
      },
    },
    { name: 'home-worker', token: worker.token, path: '/pages/home/index', wait: '.ticket-card' },
    { name: 'home-desk', token: clerk.token, path: '/pages/home/index', wait: '.ticket-card' },
    { name: 'home-manager', token: manager.token, path: '/pages/home/index', wait: '.ticket-card' },
    {
      name: 'report',
      token: owner.token,
      path: '/packages/owner/report/index?kind=repair',
      wait: '#category-leak',
      act: write,
    },
    {
      name: 'report-voice',
      token: owner.token,
      path: '/packages/owner/report/index?kind=repair',
      wait: '#category-leak',
      act: async ({ page, at }) => {
        await at('#category-leak').click()
        await at('#voice-record').click()
        await at('#voice-stop').getByText('0:02').waitFor()
        await at('#voice-stop').click()
        await at('#send:not(.button--off)').waitFor()
        await page.mouse.move(0, 0)
      },
    },
    { name: 'ticket-spoken', token: worker.token, path: ticket('work', spoken), wait: '#voice' },
    { name: 'tickets', token: owner.token, path: '/packages/owner/tickets/index', wait: '.ticket-card' },
    { name: 'ticket-owner', token: owner.token, path: ticket('owner', leak), wait: '#timeline' },
    { name: 'ticket-to-confirm', token: owner.token, path: ticket('owner', fixed), wait: '#do-confirm' },
    {
      name: 'ticket-rate',
      token: owner.token,
      path: ticket('owner', fixed),
      wait: '#do-rate',
      act: async ({ at }) => {
        await at('#do-rate').click()
        await at('#star-5').click()
      },
    },
    { name: 'household', token: owner.token, path: '/packages/owner/household/index', wait: '#household .row' },
    { name: 'queue', token: worker.token, path: '/packages/work/queue/index', wait: '.ticket-card', act: choose },
    { name: 'ticket-worker', token: worker.token, path: ticket('work', leak), wait: '#do-resolve' },
    {
      name: 'ticket-resolve',
      token: worker.token,
      path: ticket('work', leak),
      wait: '#do-resolve',
      act: async ({ at }) => {
        await at('#do-resolve').click()
        await at('#ask-note').locator('textarea').fill('更换水槽下水软管，试水 10 分钟不漏')
      },
    },
    { name: 'desk-queue', token: clerk.token, path: '/packages/desk/queue/index', wait: '.ticket-card', act: choose },
    { name: 'desk-report', token: clerk.token, path: '/packages/desk/report/index', wait: '#category-leak' },
    { name: 'claims', token: clerk.token, path: '/packages/desk/claims/index', wait: '#claims' },
    { name: 'undelivered', token: manager.token, path: '/packages/manager/undelivered/index', wait: '#undelivered' },
    { name: 'staff', token: manager.token, path: '/packages/manager/staff/index', wait: '#role-worker' },
    { name: 'data', token: owner.token, path: '/packages/owner/data/index', wait: '#data .row' },
    { name: 'home-admin', token: admin.token, path: '/pages/home/index', wait: ':is(#go-estates, #rail-estates)' },
    { name: 'estates', token: admin.token, path: '/packages/admin/estates/index', wait: '#create' },
    {
      name: 'import',
      token: admin.token,
      path: `/packages/admin/import/index?estateId=${owner.estateId}`,
      wait: '#choose-workbook',
      act: async ({ page, at }) => {
        const chosen = page.waitForEvent('filechooser')
        await at('#choose-workbook').click()
        await (await chosen).setFiles(await workbookWithMistakes())
        await at('#check').click()
        await at('#problems').waitFor()
      },
    },
    { name: 'inbox', token: owner.token, path: '/pages/inbox/index', wait: '#inbox .row' },
    { name: 'me', token: owner.token, path: '/pages/me/index', wait: '#language-zh' },
  ]
}

/** A workbook as a hurried clerk might send it. */
async function workbookWithMistakes() {
  const table = (columns, ...rows) => [columns, ...rows].map(row => row.map(value => ({ type: String, value })))
  const file = join(mkdtempSync(join(tmpdir(), 'anju-workbook-')), '湖畔花园.xlsx')
  await writeWorkbook([
    { sheet: 'buildings', data: table(['code', 'name'], ['1', '1 栋']) },
    {
      sheet: 'houses',
      data: table(
        ['building', 'entrance', 'number', 'floor', 'type', 'use', 'area', 'occupancy'],
        ['1', '1', '101', '1', 'A', 'residential', '八十九点三', 'occupied'],
        ['1', '1', '102', '1', 'A', 'residential', '112.655', 'occupied'],
        ['1', '1', '102', '1', 'B', 'residential', '112.65', 'empty'],
      ),
    },
    { sheet: 'places', data: table(['code', 'name', 'building'], ['LIFT-1', '1 栋电梯', '1']) },
    { sheet: 'residents', data: table(['house', 'name', 'phone', 'role'], ['1-1-101', '林晓芸', '1380000', 'owner']) },
    { sheet: 'staff', data: table(['name', 'phone', 'role'], ['赵铁柱', '13900000011', 'plumber']) },
  ]).toFile(file)
  return file
}
