import { nouns } from './nouns'

const pages = nouns.flatMap(noun => noun.pages ?? []).map(page => page.split('/') as [string, string])
const packages = [...new Set(pages.map(([folder]) => folder))].sort()

export default defineAppConfig({
  pages: ['pages/home/index', 'pages/inbox/index', 'pages/me/index', 'pages/sign-in/index'],
  // By who opens them; each noun says which pages are its own.
  subPackages: packages.map(folder => ({
    root: `packages/${folder}`,
    pages: pages.filter(([of]) => of === folder).map(([, page]) => `${page}/index`),
  })),
  preloadRule: { 'pages/home/index': { network: 'all', packages: ['packages/owner', 'packages/work'] } },
  window: {
    navigationBarTitleText: '安居',
    navigationBarBackgroundColor: '@navBackground',
    navigationBarTextStyle: '@navText' as 'black',
    backgroundColor: '@background',
    backgroundTextStyle: '@backgroundText' as 'dark',
  },
  tabBar: {
    color: '@tabColor',
    selectedColor: '@tabSelected',
    backgroundColor: '@tabBackground',
    borderStyle: 'white',
    list: [
      {
        pagePath: 'pages/home/index',
        text: '首页',
        iconPath: 'assets/tab-home.png',
        selectedIconPath: 'assets/tab-home-on.png',
      },
      {
        pagePath: 'pages/inbox/index',
        text: '消息',
        iconPath: 'assets/tab-inbox.png',
        selectedIconPath: 'assets/tab-inbox-on.png',
      },
      {
        pagePath: 'pages/me/index',
        text: '我的',
        iconPath: 'assets/tab-me.png',
        selectedIconPath: 'assets/tab-me-on.png',
      },
    ],
  },
  // Only where a point of a round has a place of its own.
  permission: { 'scope.userLocation': { desc: '用于核对巡查人员是否到达点位' } },
  requiredPrivateInfos: ['getLocation'],
  darkmode: true,
  themeLocation: 'theme.json',
  animation: false,
  lazyCodeLoading: 'requiredComponents',
})
