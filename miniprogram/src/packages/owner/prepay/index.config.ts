export default definePageConfig({ navigationBarTitleText: '预存费用' })
