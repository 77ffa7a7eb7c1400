export default definePageConfig({ navigationBarTitleText: '钱箱' })
