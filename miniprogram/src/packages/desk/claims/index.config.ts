export default definePageConfig({ navigationBarTitleText: '房屋认领审核' })
