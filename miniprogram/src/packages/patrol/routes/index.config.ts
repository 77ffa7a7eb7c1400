export default definePageConfig({ navigationBarTitleText: '巡查路线与计划' })
