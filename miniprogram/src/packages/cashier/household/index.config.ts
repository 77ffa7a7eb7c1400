export default definePageConfig({ navigationBarTitleText: '查询住户费用' })
