export default definePageConfig({ navigationBarTitleText: '派给施工单位' })
