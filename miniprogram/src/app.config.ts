export default defineAppConfig({
  pages: ['pages/home/index', 'pages/inbox/index', 'pages/me/index', 'pages/sign-in/index'],
  subPackages: [
    {
      root: 'packages/owner',
      pages: [
        'report/index',
        'tickets/index',
        'ticket/index',
        'invite/index',
        'fees/index',
        'bills/index',
        'bill/index',
        'statement/index',
      ],
    },
    { root: 'packages/work', pages: ['queue/index', 'ticket/index'] },
    { root: 'packages/desk', pages: ['queue/index', 'ticket/index', 'report/index', 'claims/index'] },
    { root: 'packages/manager', pages: ['undelivered/index', 'staff/index'] },
  ],
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
  darkmode: true,
  themeLocation: 'theme.json',
  animation: false,
  lazyCodeLoading: 'requiredComponents',
})
