type Reply = Record<string, unknown>
export interface WxCall {
  api: string
  options: Record<string, unknown>
}

/** The part of WeChat that the app touches: what it resolves with, and a record of what was asked of it. */
export function fakeWx(
  over: Record<string, unknown> = {},
  stored = new Map<string, string>(),
  files = new Map<string, string>(),
) {
  const calls: WxCall[] = []
  /** Answers of WeChat's asynchronous interfaces, by name; a function may look at the options. */
  const answers: Record<string, Reply | ((options: Record<string, unknown>) => Reply)> = {}
  const recorder = recorderManager()
  const playing: Playing[] = []
  const app = { language: 'zh_CN', SDKVersion: '3.5.0', theme: 'light' }
  const screen = { windowWidth: 375, windowHeight: 667, pixelRatio: 2 }
  const watched = new Set<Watch>()
  /** What is watched comes near what is seen. */
  const near = () => {
    for (const run of [...watched]) run({ intersectionRatio: 1 })
  }
  const base: Record<string, unknown> = {
    getSystemInfoSync: () => ({ ...screen, ...app, platform: 'devtools' }),
    getWindowInfo: () => screen,
    getAppBaseInfo: () => app,
    getDeviceInfo: () => ({ platform: 'devtools' }),
    getAccountInfoSync: () => ({ miniProgram: { envVersion: 'develop' } }),
    getLaunchOptionsSync: () => ({ path: 'pages/home/index', query: {}, scene: 1001 }),
    getEnterOptionsSync: () => ({ query: {} }),
    canIUse: () => true,
    nextTick: (run: () => void) => setTimeout(run, 0),
    getStorageSync: (key: string) => stored.get(key) ?? '',
    setStorageSync: (key: string, value: string) => void stored.set(key, value),
    removeStorageSync: (key: string) => void stored.delete(key),
    getStorageInfoSync: () => ({
      keys: [...stored.keys()],
      currentSize: Math.ceil([...stored.values()].reduce((sum, value) => sum + value.length, 0) / 1024),
      limitSize: 10_240,
    }),
    createSelectorQuery: selectorQuery,
    createIntersectionObserver: () => intersectionObserver(watched),
    env: { USER_DATA_PATH: 'wxfile://usr' },
    getFileSystemManager: () => fileSystem(files),
    getRecorderManager: () => recorder,
    createInnerAudioContext: () => audioContext(playing),
    ...over,
  }
  for (const name of ['onError', 'onUnhandledRejection', 'onPageNotFound', 'onAppShow', 'onAppHide', 'onThemeChange'])
    base[name] = () => {}
  const online = new Set<(status: { isConnected: boolean }) => void>()
  base.onNetworkStatusChange = (run: (status: { isConnected: boolean }) => void) => void online.add(run)
  base.offNetworkStatusChange = (run: (status: { isConnected: boolean }) => void) => void online.delete(run)
  /** The phone finds a network again. */
  const connect = () => {
    for (const run of [...online]) run({ isConnected: true })
  }
  for (const name of ['offAppShow', 'offAppHide', 'offThemeChange']) base[name] = () => {}

  const asynchronous =
    (api: string) =>
    (options: Record<string, unknown> & Callbacks = {}) => {
      calls.push({ api, options })
      const answer = answers[api]
      const reply = { errMsg: `${api}:ok`, ...(typeof answer === 'function' ? answer(options) : answer) }
      const refused = String(reply.errMsg).includes(':fail')
      if (!options.success && !options.fail && !options.complete)
        return refused ? Promise.reject(reply) : Promise.resolve(reply)
      setTimeout(() => {
        if (refused) options.fail?.(reply)
        else options.success?.(reply)
        options.complete?.(reply)
      }, 0)
    }
  for (const api of ASYNCHRONOUS) base[api] ??= asynchronous(api)
  return { wx: base, calls, stored, files, answers, connect, near, recorder, playing }
}

type Watch = (seen: { intersectionRatio: number }) => void
/** WeChat's: it says when a node comes near the window. */
function intersectionObserver(watched: Set<Watch>) {
  const own = new Set<Watch>()
  const observer = {
    relativeToViewport: () => observer,
    observe(_selector: string, run: Watch) {
      own.add(run)
      watched.add(run)
    },
    disconnect() {
      for (const run of own) watched.delete(run)
    },
  }
  return observer
}

interface Callbacks {
  success?(reply: Reply): void
  fail?(reply: Reply): void
  complete?(reply: Reply): void
}
const ASYNCHRONOUS = [
  'navigateTo',
  'redirectTo',
  'switchTab',
  'navigateBack',
  'showToast',
  'hideToast',
  'setNavigationBarTitle',
  'setTabBarItem',
  'setTabBarBadge',
  'removeTabBarBadge',
  'makePhoneCall',
  'previewImage',
  'chooseMedia',
  'setClipboardData',
  'chooseMessageFile',
  'saveFile',
  'scanCode',
  'requestSubscribeMessage',
  'addPhoneCalendar',
  'downloadFile',
  'openDocument',
  'getImageInfo',
  'requestPayment',
  'authorize',
  'openSetting',
  'setInnerAudioOption',
]

/** WeChat's one recorder: what it was started with, and the events it sends. */
function recorderManager() {
  const heard: Record<string, (event: Reply) => void> = {}
  const started: Reply[] = []
  const listen = (event: string) => (run: (event: Reply) => void) => {
    heard[event] = run
  }
  return {
    started,
    /** What the recording will be when it stops. */
    result: { tempFilePath: 'wxfile://tmp/voice.mp3', duration: 7_200, fileSize: 9 },
    start: (options: Reply) => void started.push(options),
    stop() {
      heard.stop?.(this.result)
    },
    interrupt: () => heard.interruption?.({}),
    fail: () => heard.error?.({ errMsg: 'operateRecorder:fail' }),
    onStop: listen('stop'),
    onError: listen('error'),
    onInterruptionBegin: listen('interruption'),
  }
}
export interface Playing {
  src: string
  ended?(): void
  error?(): void
}
/** A player; it is in the list while it plays. */
function audioContext(playing: Playing[]) {
  const one: Playing = { src: '' }
  return {
    set src(src: string) {
      one.src = src
    },
    play: () => void playing.push(one),
    destroy: () => void (playing.includes(one) && playing.splice(playing.indexOf(one), 1)),
    onEnded: (run: () => void) => (one.ended = run),
    onError: (run: () => void) => (one.error = run),
  }
}

function selectorQuery() {
  const query: Record<string, unknown> = {}
  for (const name of ['in', 'select', 'selectAll', 'selectViewport', 'boundingClientRect', 'scrollOffset', 'fields'])
    query[name] = () => query
  query.exec = (done?: (found: unknown[]) => void) => setTimeout(() => done?.([]), 0)
  return query
}

interface FileCall extends Callbacks {
  tempFilePath?: string
  filePath?: string
  oldPath?: string
  newPath?: string
  data?: string
}
/** Files by path; a temporary one is gone once it is saved elsewhere. */
function fileSystem(files: Map<string, string>) {
  const move = (from: string, to: string, call: FileCall) => {
    const content = files.get(from)
    if (content === undefined) return call.fail?.({ errMsg: `no such file ${from}` })
    files.delete(from)
    files.set(to, content)
    call.success?.({})
  }
  return {
    saveFile: (call: FileCall) => move(call.tempFilePath ?? '', call.filePath ?? '', call),
    rename: (call: FileCall) => move(call.oldPath ?? '', call.newPath ?? '', call),
    writeFile: (call: FileCall) => {
      files.set(call.filePath ?? '', call.data ?? '')
      call.success?.({})
    },
    unlink: (call: FileCall) => {
      files.delete(call.filePath ?? '')
      call.complete?.({})
    },
    access: ({ path = '', ...call }: FileCall & { path?: string }) =>
      files.has(path) ? call.success?.({}) : call.fail?.({ errMsg: `no such file ${path}` }),
    statSync: (path: string) => ({ size: files.get(path)?.length ?? 0 }),
  }
}
