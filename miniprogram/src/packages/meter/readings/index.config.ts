export default definePageConfig({ navigationBarTitleText: '批量抄表' })
