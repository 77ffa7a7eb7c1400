export default definePageConfig({ navigationBarTitleText: '设备年检与维保' })
