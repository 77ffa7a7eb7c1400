import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Operation, Output } from '../../shared/contracts'
import { fakeWx } from './wx'

const DIST = resolve(__dirname, '../../dist/weapp')
export interface Refused {
  code: string
  message: string
  retry?: boolean
  reference?: Record<string, unknown>
}
type Answer<O extends Operation> = Output<O> | Promise<Output<O>>
/** What the door says, by operation. Throw `refuse(…)` to say no; throw anything else and no answer comes back. */
export type Door = { [O in Operation]?: (input: any) => Answer<O> }
export const refuse = (code: string, message: string, more: Partial<Refused> = {}): Refused => ({
  code,
  message,
  retry: false,
  ...more,
})

// Booting and rendering are slow on a busy machine; a page that works answers long before this.
jest.setTimeout(60_000)

const wait = (ms: number) => new Promise(done => setTimeout(done, ms))
export async function until<T>(look: () => T | false | null | undefined, what = 'that', ms = 15_000): Promise<T> {
  const end = Date.now() + ms
  for (;;) {
    const found = look()
    if (found) return found
    if (Date.now() > end) throw new Error(`waited for ${what} in vain`)
    await wait(10)
  }
}

interface TaroNode {
  uid?: string
  nn: string
  cn?: TaroNode[]
  [attribute: string]: unknown
}
const nodeOf = (id: string, { cn = [], ...node }: TaroNode): TaroNode | null =>
  node.uid === id ? node : cn.reduce<TaroNode | null>((found, child) => found ?? nodeOf(id, child), null)
/** What the compiled template of a node tells WeChat for whoever hears the page: the simulator shows no ARIA. */
function heardOf(node: TaroNode): Record<string, unknown> {
  // A field has two templates behind its own, with and without the focus.
  const begins = new RegExp(`name="tmpl_0_${node.nn}(?:_blur)?">`)
  const template = readFileSync(join(DIST, 'base.wxml'), 'utf8').split(begins).at(-1) ?? ''
  const told = [...template.slice(0, template.indexOf('>')).matchAll(/aria-(\w+)="\{\{i\.(\w+)\|\|''\}\}"/g)]
  return Object.fromEntries(told.flatMap(([, name = '', key = '']) => (node[key] ? [[name, node[key]]] : [])))
}

interface Phone {
  /** What an earlier start of the app left on the phone. */
  stored?: Map<string, string>
  files?: Map<string, string>
  /** Throws when a file does not get through. */
  upload?(cloudPath: string, filePath: string): Promise<void>
}
/** Boots the compiled mini-program in front of a scripted door. Once per test file: WeChat, too, starts it once. */
export function boot(door: Door, phone: Phone = {}) {
  if (!existsSync(join(DIST, 'app.js'))) throw new Error('Build first: npm run build:weapp')
  const asked: { operation: Operation; input: any }[] = []
  const { wx, calls, stored, files, answers, connect, near, recorder, playing } = fakeWx({}, phone.stored, phone.files)
  wx.cloud = {
    init() {},
    callFunction: async ({ data: { operation, input } }: { data: { operation: Operation; input: unknown } }) => {
      asked.push({ operation, input })
      const serverNow = Date.now()
      const says = door[operation]
      if (!says)
        return { result: { ok: false, ...refuse('test.unscripted', `nothing scripted for ${operation}`), serverNow } }
      try {
        return { result: { ok: true, data: await says(input as never), serverNow } }
      } catch (no) {
        if (no instanceof Error) throw no
        return { result: { ok: false, ...(no as Refused), serverNow } }
      }
    },
    uploadFile: async ({ cloudPath, filePath }: { cloudPath: string; filePath: string }) => {
      await phone.upload?.(cloudPath, filePath)
      return { fileID: `cloud://env.bucket/${cloudPath}` }
    },
  }
  const globals = globalThis as unknown as Record<string, any>
  globals.wx = wx
  const simulate = require('miniprogram-simulate')
  const exparser = require('miniprogram-exparser')
  const stack: unknown[] = []
  const loaded = new Map<string, string>()
  let app: { onLaunch?(options: object): void; onShow?(options: object): void } | undefined
  globals.App = (config: typeof app) => {
    app = config
  }
  globals.getApp = () => app
  globals.getCurrentPages = () => stack
  const register = globals.Component
  globals.Page = (config: Record<string, unknown>) => {
    const methods = Object.fromEntries(Object.entries(config).filter(([, value]) => typeof value === 'function'))
    register({ data: config.data, methods })
  }
  require(join(DIST, 'app.js'))
  const launch = { path: 'pages/home/index', query: {}, scene: 1001 }
  app?.onLaunch?.(launch)
  app?.onShow?.(launch)

  async function open(route: string, query: Record<string, string> = {}) {
    // A page's module runs once, as in WeChat; each opening is another instance of it.
    if (!loaded.has(route)) loaded.set(route, simulate.load(join(DIST, route), { rootPath: DIST }))
    const component = simulate.render(loaded.get(route))
    const page = component.instance
    Object.assign(page, { route, __route__: route, options: query })
    stack.push(page)
    const host = document.createElement('div')
    document.body.append(host)
    page.onLoad?.(query)
    component.attach(host)
    page.onShow?.()
    page.onReady?.()
    await until(() => host.firstElementChild?.childNodes.length, `${route} to render`)
    const find = (selector: string) => component.querySelector(selector)
    return {
      text: () => host.textContent ?? '',
      has: (selector: string) => Boolean(find(selector)),
      count: (selector: string) => component.querySelectorAll(selector).length as number,
      /** The class list: how a node looks. */
      look: (selector: string) => String(find(selector)?.dom.className ?? ''),
      /** What a screen reader in WeChat is told of a node: its role, name and state. */
      heard: (id: string) => heardOf(nodeOf(id, component.data.root) ?? { nn: '' }),
      shows: (text: string) => until(() => host.textContent?.includes(text), `“${text}” in “${host.textContent}”`),
      tap: async (selector: string) => (await until(() => find(selector), selector)).dispatchEvent('tap'),
      type: async (selector: string, value: string) => {
        const field = await until(() => find(selector), selector)
        field.dispatchEvent('input', { bubbles: true, detail: { value } })
        await wait(0)
      },
      fire: async (selector: string, event: string, detail: object) =>
        (await until(() => find(selector), selector)).dispatchEvent(event, { bubbles: true, detail }),
      /** A finger on a canvas, in its own coordinates. */
      touch: async (selector: string, event: 'touchstart' | 'touchmove', x: number, y: number) => {
        const { dom } = await until(() => find(selector), selector)
        const touches = [{ x, y }]
        exparser.Event.dispatchEvent(
          dom.__wxElement,
          exparser.Event.create(
            event,
            {},
            { bubbles: true, composed: true, extraFields: { touches, changedTouches: touches } },
          ),
        )
        await wait(0)
      },
      hide: () => page.onHide?.(),
      close: () => {
        page.onHide?.()
        page.onUnload?.()
        component.detach()
        stack.splice(stack.indexOf(page), 1)
      },
    }
  }
  const sent = (operation: Operation) => asked.filter(call => call.operation === operation).map(call => call.input)
  const wxCalls = (api: string) => calls.filter(call => call.api === api).map(call => call.options)
  return { open, sent, asked, wxCalls, stored, files, answers, door, connect, near, recorder, playing }
}
