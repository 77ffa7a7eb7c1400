export default definePageConfig({ navigationBarTitleText: '历史账单' })
