import type { ArticleRow, ArticleView } from '../../shared/handbook/views'
import { boot, type Door, refuse, until } from './harness'
import { qian } from './people'

const row: ArticleRow = {
  ...{ articleId: 'hbk_1', title: '物业管理条例', kind: 'law', lead: '共用部位由物业维修', source: '国务院令第379号' },
  ...{ edition: '2018年修订', dated: '2018-03-19', savedAt: Date.now(), must: true, read: false },
}
const view: ArticleView = {
  ...{ articleId: 'hbk_1', estateId: 'est_1', title: '物业管理条例', kind: 'law', categories: ['leak'] },
  ...{ keywords: ['共用部位'], text: '# 维修\n共用部位由物业维修。', source: '国务院令第379号', edition: '2018年修订' },
  ...{ dated: '2018-03-19', mustRoles: ['worker', 'manager'], state: 'current', version: 2, shown: 2, must: true },
  ...{ read: false, readAt: null, withdrawn: null },
  versions: [
    { version: 2, at: Date.now(), byName: '王主管', why: '加一条' },
    { version: 1, at: Date.now(), byName: '王主管', why: '首次录入' },
  ],
}
const state = { now: view }
const door: Door = {
  'people.me': () => qian,
  'handbook.list': () => ({ items: [row] }),
  'handbook.get': (input: any) => (input.version === 1 ? { ...state.now, shown: 1, text: '旧的一条' } : state.now),
  'handbook.readers': () => ({
    items: [{ personId: 'per_zhao', name: '赵师傅', role: 'worker', readAt: null }],
  }),
}
const app = boot(door)

test('a manager searches the handbook by words and kind, and sees what must still be read', async () => {
  const page = await app.open('packages/handbook/articles/index')
  for (const said of ['物业管理条例', '国务院令第379号', '必读', '待我阅读']) await page.shows(said)
  await page.type('#find', '共用部位')
  await until(() => app.sent('handbook.list').some(one => (one as any).text === '共用部位'), 'the search')
  await page.tap('#kind-law')
  await until(() => app.sent('handbook.list').some(one => (one as any).kind === 'law'), 'the kind')
  page.close()
})
test('a manager reads an article, looks at an earlier version, confirms, and sees who has not read it', async () => {
  door['handbook.read'] = () => ({ articleId: 'hbk_1', version: 2 })
  const page = await app.open('packages/handbook/article/index', { articleId: 'hbk_1' })
  for (const said of ['共用部位由物业维修。', '2018-03-19', '加一条', '1 人未读，共 1 人', '赵师傅'])
    await page.shows(said)
  await page.tap('#version-1')
  await page.shows('这是第 1 版，不是现行内容')
  await page.tap('#article-now')
  await page.shows('共用部位由物业维修。')
  await page.tap('#article-confirm')
  await until(() => app.sent('handbook.read').length, 'the mark')
  expect(app.sent('handbook.read')[0]).toMatchObject({ articleId: 'hbk_1', version: 2 })
  page.close()
})
test('a manager changes an article with the version that was read and the reason, and withdraws it', async () => {
  door['handbook.save'] = () => ({ articleId: 'hbk_1', version: 3 })
  door['handbook.withdraw'] = () => ({ articleId: 'hbk_1', version: 3 })
  const page = await app.open('packages/handbook/article/index', { articleId: 'hbk_1' })
  await page.tap('#article-edit')
  await page.type('#article-text', '共用部位由物业维修，费用从维修资金列支。')
  await page.type('#article-why', '补充费用')
  await until(() => !page.look('#article-save').includes('button--off'), 'the button')
  await page.tap('#article-save')
  await until(() => app.sent('handbook.save').length, 'the article')
  expect(app.sent('handbook.save')[0]).toMatchObject({
    ...{ articleId: 'hbk_1', version: 2, why: '补充费用', categories: ['leak'], mustRoles: ['worker', 'manager'] },
  })
  await until(() => !page.has('#article-save'), 'the sheet to close')
  await page.tap('#article-withdraw')
  await page.type('#withdraw-why', '另有新规')
  await until(() => !page.look('#withdraw-send').includes('button--off'), 'the button')
  await page.tap('#withdraw-send')
  await until(() => app.sent('handbook.withdraw').length, 'the withdrawal')
  expect(app.sent('handbook.withdraw')[0]).toMatchObject({ articleId: 'hbk_1', version: 2, why: '另有新规' })
  page.close()
})
test('a manager who was overtaken keeps what was typed, and saves it over the version that is there by then', async () => {
  const sent = app.sent('handbook.save').length
  const page = await app.open('packages/handbook/article/index', { articleId: 'hbk_1' })
  await page.tap('#article-edit')
  await page.type('#article-why', '我的理由')
  door['handbook.save'] = () => {
    state.now = { ...view, version: 3, shown: 3, text: '别人写的' }
    throw refuse('request.outdated', '他人刚保存过')
  }
  await until(() => !page.look('#article-save').includes('button--off'), 'the button')
  await page.tap('#article-save')
  await page.shows('您打开后别人改过这篇文章')
  await page.tap('#article-mine')
  door['handbook.save'] = () => ({ articleId: 'hbk_1', version: 4 })
  await until(() => !page.has('#article-stale'), 'the note to go')
  await page.tap('#article-save')
  await until(() => app.sent('handbook.save').length === sent + 2, 'the second save')
  expect(app.sent('handbook.save').slice(sent)).toMatchObject([
    { version: 2, why: '我的理由' },
    { version: 3, why: '我的理由' },
  ])
  page.close()
})
