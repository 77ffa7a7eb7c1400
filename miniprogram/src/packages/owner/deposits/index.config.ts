export default definePageConfig({ navigationBarTitleText: '我的押金' })
