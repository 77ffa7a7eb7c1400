export default definePageConfig({ navigationBarTitleText: '可约时段' })
