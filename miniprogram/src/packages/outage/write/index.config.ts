export default definePageConfig({ navigationBarTitleText: '发布停供通知' })
