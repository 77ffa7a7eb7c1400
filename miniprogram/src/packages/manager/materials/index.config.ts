export default definePageConfig({ navigationBarTitleText: '维修材料' })
