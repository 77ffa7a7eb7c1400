export default definePageConfig({ navigationBarTitleText: '缺陷统计' })
