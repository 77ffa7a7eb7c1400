export default definePageConfig({ navigationBarTitleText: '验收模板' })
