export default definePageConfig({ navigationBarTitleText: '欠费与收缴率' })
