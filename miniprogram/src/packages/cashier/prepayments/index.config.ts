export default definePageConfig({ navigationBarTitleText: '预存转移' })
