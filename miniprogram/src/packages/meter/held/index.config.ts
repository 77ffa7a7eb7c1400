export default definePageConfig({ navigationBarTitleText: '待核对读数' })
