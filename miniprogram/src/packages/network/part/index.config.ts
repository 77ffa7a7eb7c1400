export default definePageConfig({ navigationBarTitleText: '管网分区' })
