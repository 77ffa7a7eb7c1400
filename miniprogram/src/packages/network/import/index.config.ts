export default definePageConfig({ navigationBarTitleText: '导入管网' })
