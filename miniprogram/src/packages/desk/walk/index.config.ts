export default definePageConfig({ navigationBarTitleText: '房屋验收表' })
