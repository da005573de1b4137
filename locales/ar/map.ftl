# صفحة الخريطة: الزمن والمقارنة والمفتاح ولوحة المفاتيح والأعطال.
map-skip-table = هذا اليوم في جدول
map-skip-time = انتقل إلى شريط الزمن
map-hidden = محجوب عن الخريطة:
map-show-all = اعرض الكل
map-unreached = لم تصل بيانات الخريطة.
map-retry = أعد المحاولة
map-larger = أكبر أو أصغر
time-week-before = قبل أسبوع
time-week-after = بعد أسبوع
time-steps = التنقل في الزمن
time-before = إلى الوراء
time-after = إلى الأمام
time-play = تشغيل
time-step-once = خطوة واحدة إلى الأمام
time-step-by = الخطوة
time-by-change = كل تغيّر
time-by-day = كل يوم
time-by-week = كل أسبوع
time-speed = سرعة التشغيل
time-slow = ½×
time-usual = 1×
time-fast = 2×
time-faster = 5×
time-bad = ليس يوماً. اكتبه مثلاً 24 شباط 2016 أو 2016-02-24.
range-title = ما تغيّر بين يومين
range-days = من { $from } إلى { $to }:
range-counts = { $places ->
    [zero] لا أماكن
    [one] مكان واحد
    [two] مكانان
    [few] { $places } أماكن
    [many] { $places } مكاناً
   *[other] { $places } مكان
} و{ $roads ->
    [zero] لا مقاطع طرق
    [one] مقطع طريق واحد
    [two] مقطعا طريق
    [few] { $roads } مقاطع طرق
    [many] { $roads } مقطع طريق
   *[other] { $roads } مقطع طريق
}.
range-from = قارن مع
range-go = قارن
range-end = أنهِ المقارنة
legend-cut-for = مقطوع على صاحب لون الحلقة
legend-possible = محتمل
legend-claimed = يدّعيه آخر
legend-besieged = محاصر
keys = لوحة المفاتيح
keys-shift = Shift
keys-space = المسافة
keys-day = يوم إلى الوراء أو الأمام
keys-week = أسبوع إلى الوراء أو الأمام
keys-ends = أول أيام السجل وآخرها
keys-play = تشغيل وإيقاف
keys-change = التغيّر السابق والتالي
keys-search = إلى البحث
keys-enter = على الخريطة: افتح ما في وسطها
keys-escape = أغلق البطاقة واترك الخريطة
keys-help = هذه القائمة
keys-letters = تعمل الحروف والعلامات المفردة مفاتيحَ
legend-road = الطرق: { $state }
