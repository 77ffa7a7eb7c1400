export default definePageConfig({ navigationBarTitleText: '业主上报' })
