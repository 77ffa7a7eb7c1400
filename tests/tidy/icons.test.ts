import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

const SRC = resolve(__dirname, '../../miniprogram/src')
const drawn = new Set(
  [...readFileSync(join(SRC, 'ui', 'icons.scss'), 'utf8').matchAll(/\.icon--([\w-]+)/g)].map(([, name]) => name),
)
const sources = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter(file => /\.tsx?$/.test(file))
/** The toast of WeChat has icons of its own, or none. */
const OF_WECHAT = ['none']
const named = sources.flatMap(file =>
  [...readFileSync(join(SRC, file), 'utf8').matchAll(/\bicon(?:=|: )['"]([\w-]+)['"]/g)].map(([, name]) => [
    file,
    name,
  ]),
)

test('whoever names an icon names one that is drawn: another would be a black square', () => {
  expect(named.length).toBeGreaterThan(100)
  expect(named.filter(([, name]) => !drawn.has(name) && !OF_WECHAT.includes(name as string))).toEqual([])
})
