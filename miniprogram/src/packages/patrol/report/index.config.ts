export default definePageConfig({ navigationBarTitleText: '巡查日报' })
