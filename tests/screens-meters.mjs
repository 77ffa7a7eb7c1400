import { Resvg } from '@resvg/resvg-js'
import writeWorkbook from 'write-excel-file/node'

const wait = ms => new Promise(done => setTimeout(done, ms))
// A drawing of a dial, not a photograph.
const dial = figures =>
  new Resvg(
    `<svg xmlns="http://www.w3.org/2000/svg" width="480" height="480"><rect width="480" height="480" fill="#d9e0e3"/>
<circle cx="240" cy="240" r="190" fill="#f7f9fa" stroke="#8b97a0" stroke-width="14"/><rect x="100" y="170" width="280" height="80" rx="8" fill="#20303a"/>
<text x="240" y="230" font-size="58" font-family="monospace" letter-spacing="10" text-anchor="middle" fill="#fff">${figures}</text>
<path d="M240 300v60" stroke="#b3261e" stroke-width="8"/></svg>`,
  )
    .render()
    .asPng()

/** The screens of meters: the walk, the workbooks, what households send in, and what is published. */
export async function meterScreens({ people, call }) {
  const who = openId => people.find(person => person.openId === openId)
  const [lin, chen] = ['lin', 'chen'].map(name => who(`wx_owner_${name}`))
  const [worker, clerk, accountant] = ['worker_zhao', 'clerk_li', 'accountant_feng'].map(name => who(`wx_${name}`))
  const { estateId } = lin
  const china = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10)
  const upload = async (person, bytes, extension) => {
    const target = await call(person, 'file.target', { extension, bytes: bytes.length })
    await fetch(target.url, { method: 'PUT', body: bytes, headers: target.headers })
    return target.fileId
  }
  const [water] = (await call(chen, 'meter.mine', {})).items.filter(one => one.utility === 'WATER')
  const photo = await upload(chen, dial('00341'), 'png')
  await call(chen, 'meter.submit', { meterId: water.meterId, value: '341.2', readOn: china, photo })
  const { items: routes } = await call(worker, 'meter.routes', { estateId })
  const route = routes.find(one => one.name === '住宅水电表') ?? routes[0]
  const { items: meters } = await call(accountant, 'meter.list', { estateId, search: 'W-3-2' })
  const HEAD = ['表号', '日期', '读数', '房号']
  const book = async rows =>
    writeWorkbook([{ sheet: '抄表', data: [HEAD, ...rows].map(cells => cells.map(value => ({ value }))) }]).toBuffer()
  const wrong = await book([
    ['W-3-1-101', china, 74.2, '3-1-101'],
    ['W-3-1-102', china, '七十四', '3-1-102'],
    ['W-3-1-109', china, 12, '3-1-109'],
    ['W-1-1-301', china, 98, '1-1-301'],
    ['W-2-2-802', '2026-13-01', 341, '2-2-802'],
  ])
  const right = await book([
    ['W-3-1-101', china, 74.2, '3-1-101'],
    ['W-3-1-102', china, 72.9, '3-1-102'],
  ])
  const sheets = {
    欠费: [
      ['房号', '项目', '金额', '到期日', '说明'],
      ['3-1-101', '物业费', 315.42, '2026-06-25', '旧系统结转'],
      ['3-1-999', '水费', 12, '2026-06-25', ''],
      ['3-1-102', '茶水费', '三百', '六月', ''],
    ],
    押金: [
      ['房号', '金额', '说明'],
      ['3-1-102', 2000.005, '装修押金'],
    ],
  }
  const opening = await writeWorkbook(
    Object.entries(sheets).map(([sheet, rows]) => ({
      sheet,
      data: rows.map(cells => cells.map(value => ({ value }))),
    })),
  ).toBuffer()
  const choose = async ({ page, at }, bytes, name) => {
    const chooser = page.waitForEvent('filechooser')
    await at('#choose-workbook').click()
    await (await chooser).setFiles({ name, mimeType: 'application/octet-stream', buffer: bytes })
    await at('#check').click()
  }
  const at = page => `/packages/meter/${page}/index`
  const walk = `${at('walk')}?routeId=${route.routeId}`
  const field = scene => scene.at('#reading-value input')
  return [
    { name: 'meters', token: accountant.token, path: at('meters'), wait: '#meter' },
    {
      name: 'meter',
      token: accountant.token,
      path: `${at('meter')}?meterId=${meters[0].meterId}`,
      wait: '#reading',
      act: ({ at: find }) => find('#trend').waitFor(),
    },
    {
      name: 'meter-correct',
      token: accountant.token,
      path: `${at('meter')}?meterId=${meters[0].meterId}`,
      wait: '#correct',
      act: async ({ at: find }) => {
        await find('#correct').click()
        await find('#right-value input').fill('211.8')
        await find('#correct-reason input').fill('末位看错')
      },
    },
    {
      name: 'routes',
      token: clerk.token,
      path: at('routes'),
      wait: `#route-${route.routeId}`,
      act: async ({ at: find, size }) => {
        if (size !== 'wide') return
        await find(`#edit-${route.routeId}`).click()
        await find('#route-save').waitFor()
      },
    },
    { name: 'walk', token: worker.token, path: walk, wait: '#walk-card', act: scene => field(scene).fill('72.9') },
    {
      name: 'walk-jump',
      token: worker.token,
      path: walk,
      wait: '#walk-card',
      sizes: ['phone'],
      act: scene => field(scene).fill('172.9'),
    },
    {
      name: 'walk-offline',
      token: worker.token,
      path: walk,
      wait: '#walk-card',
      sizes: ['phone'],
      act: async scene => {
        await scene.page.context().setOffline(true)
        await field(scene).fill('72.9')
        await scene.at('#keep').click()
        await scene.at('.outbox--amber').waitFor()
        await wait(300)
      },
    },
    {
      name: 'readings-problems',
      token: accountant.token,
      path: at('readings'),
      wait: '#choose-workbook',
      act: async scene => {
        await choose(scene, wrong, '十一月抄表.xlsx')
        await scene.at('#problems').waitFor()
      },
    },
    {
      name: 'readings-fine',
      token: accountant.token,
      path: at('readings'),
      wait: '#choose-workbook',
      act: async scene => {
        await choose(scene, right, '十一月抄表.xlsx')
        await scene.at('#publish').waitFor()
      },
    },
    {
      name: 'opening-problems',
      token: accountant.token,
      path: at('opening'),
      wait: '#choose-workbook',
      act: async scene => {
        await choose(scene, opening, '期初数据.xlsx')
        await scene.at('#problems').waitFor()
      },
    },
    { name: 'checks', token: clerk.token, path: at('checks'), wait: '#accept-W-2-2-802' },
    { name: 'own-meter', token: lin.token, path: '/packages/owner/meter/index', wait: '#trend' },
    { name: 'shared', token: lin.token, path: '/packages/owner/shared/index', wait: '#building-SHARED_ELECTRICITY' },
  ]
}
