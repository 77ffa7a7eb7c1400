export default definePageConfig({ navigationBarTitleText: '小区规则' })
