export default definePageConfig({ navigationBarTitleText: '缺陷清单' })
