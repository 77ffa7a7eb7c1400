/** Pages of appointments, acceptance forms, defects and keys. */
const VISITS = {
  owner: ['book', 'bookings', 'house', 'form', 'defects', 'defect', 'defect-report'].map(page => `${page}/index`),
  desk: ['plan', 'book', 'slots', 'walk', 'forms', 'template', 'defects', 'defect', 'keys', 'key', 'stocktake'].map(
    page => `${page}/index`,
  ),
}
export default defineAppConfig({
  pages: ['pages/home/index', 'pages/inbox/index', 'pages/me/index', 'pages/sign-in/index'],
  subPackages: [
    {
      root: 'packages/owner',
      pages: [
        'report/index',
        'tickets/index',
        'ticket/index',
        'household/index',
        'fees/index',
        'bills/index',
        'bill/index',
        'statement/index',
        'meter/index',
        'shared/index',
        ...VISITS.owner,
      ],
    },
    { root: 'packages/work', pages: ['queue/index', 'ticket/index'] },
    {
      root: 'packages/desk',
      pages: ['queue/index', 'ticket/index', 'report/index', 'claims/index', 'batches/index', 'send/index', ...VISITS.desk],
    },
    { root: 'packages/contractor', pages: ['defects/index'] },
    { root: 'packages/admin', pages: ['estates/index', 'import/index', 'setup/index'] },
    {
      root: 'packages/money',
      pages: [
        'household/index',
        'bill/index',
        'prices/index',
        'price/index',
        'runs/index',
        'run/index',
        'books/index',
        'looks/index',
        'policy/index',
        'waivers/index',
        'waiver/index',
      ],
    },
    {
      root: 'packages/meter',
      pages: [
        'meters/index',
        'meter/index',
        'routes/index',
        'walk/index',
        'readings/index',
        'opening/index',
        'checks/index',
      ],
    },
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
