// node launch.cjs <fake wx> <built app>: the processor's milliseconds until app.js has launched and the home page is registered, in a
// fresh process, without a browser's globals around it, as WeChat's logic layer is.
const { readFileSync } = require('node:fs')
const path = require('node:path')
const vm = require('node:vm')

const { fakeWx } = require(path.resolve(process.argv[2]))
const root = path.resolve(process.argv[3])
const HIDDEN = [
  'window',
  'document',
  'navigator',
  'location',
  'history',
  'self',
  'fetch',
  'AbortController',
  'URL',
  'crypto',
  'process',
]

let app
let page
const given = {
  wx: fakeWx().wx,
  App: config => {
    app = config
  },
  Page: config => {
    page = config
  },
  Component: () => {},
  Behavior: config => config,
  getApp: () => app,
  getCurrentPages: () => [],
}
const ran = new Map()
function run(file) {
  const known = ran.get(file)
  if (known) return known.exports
  const module = { exports: {} }
  ran.set(file, module)
  const names = ['require', 'module', 'exports', ...Object.keys(given), ...HIDDEN]
  const ask = name => run(path.resolve(path.dirname(file), name.endsWith('.js') ? name : `${name}.js`))
  const body = vm.compileFunction(readFileSync(file, 'utf8'), names, { filename: file })
  body(ask, module, module.exports, ...Object.values(given))
  return module.exports
}

const from = process.cpuUsage()
run(path.join(root, 'app.js'))
app.onLaunch?.({ path: 'pages/home/index', query: {}, scene: 1001 })
run(path.join(root, 'pages/home/index.js'))
const spent = process.cpuUsage(from)
if (!page) throw new Error('no page was registered')
process.stdout.write(String((spent.user + spent.system) / 1000))
process.exit(0)
