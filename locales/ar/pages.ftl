# الخريطة.
map-title = الخريطة، { $day }
map-description = من كان يسيطر على أي مكان وأي طريق كان سالكاً في سورية في { $day }، وبحسب من.
map-lede = { $held ->
    [zero] لا أماكن تحت السيطرة
    [one] مكان واحد تحت السيطرة
    [two] مكانان تحت السيطرة
    [few] { $held } أماكن تحت السيطرة
    [many] { $held } مكاناً تحت السيطرة
   *[other] { $held } مكان تحت السيطرة
}؛ متنازع عليها: { $contested }؛ غير معروفة: { $unknown }. الطرق: { $open } كم مفتوحة، { $cut } كم مقطوعة.
map-zoom-in = تكبير
map-zoom-out = تصغير
map-close = إغلاق
map-label = خريطة السيطرة والطرق
map-cut-since = مقطوع منذ { $days }
map-attribution = { $attribution } الخريطة: Natural Earth، GSHHG. الطبعة { $number }
map-loading = يجري تحميل الخريطة
map-failed = تعذّر رسم الخريطة. في الجدول الحقائق نفسها.
map-failed-table = اعرض الجدول
map-no-script = ترسم الخريطةَ شيفرة جافاسكربت. في الجدول الحقائق نفسها.
changes = ما الذي تغيّر
changes-none = لا تغيّر في هذا اليوم.
changes-more = { $count ->
    [zero] ولا شيء غيرها
    [one] وتغيّر آخر
    [two] وتغيّران آخران
    [few] و{ $count } تغيّرات أخرى
    [many] و{ $count } تغيّراً آخر
   *[other] و{ $count } تغيّر آخر
}
change-last = كان آخر تغيّر في { $day }.
change-next = التغيّر التالي في { $day }.
change-before = (كان: { $state })
legend = مفتاح الخريطة
legend-as-table = عرض كجدول
legend-places = الأماكن
legend-roads = الطرق، كم
time-day = اليوم
time-go = اعرض
time-day-before = اليوم السابق
time-day-after = اليوم التالي
time-change-before = التغيّر السابق
time-change-after = التغيّر التالي

# الجدول.
table-title = { $day } في جدول
table-description = كل مكان وكل مقطع طريق في السجل في { $day }، لكل منها سطر.
table-as = في جدول
table-lede = { $places ->
    [zero] لا أماكن
    [one] مكان واحد
    [two] مكانان
    [few] { $places } أماكن
    [many] { $places } مكاناً
   *[other] { $places } مكان
} و{ $segments ->
    [zero] لا مقاطع طرق
    [one] مقطع طريق واحد
    [two] مقطعا طريق
    [few] { $segments } مقاطع طرق
    [many] { $segments } مقطع طريق
   *[other] { $segments } مقطع طريق
}، وهي حقائق { $map } نفسها. أحدث تغيّر أولاً.
table-map = الخريطة
table-places = الأماكن
table-segments = الطرق

# مكان.
place-title = { $name } ({ $other })
place-description = من سيطر على { $name } ومتى وبحسب من: السيطرة عبر الزمن والأحداث والمصادر.
place-control = السيطرة عبر الزمن
place-roads = الطرق هنا
place-about = الاسم والموقع
band-control = من سيطر عليه عبر السنين؛ الجدول أدناه يقول الشيء نفسه
fact-names = أسماء أخرى
fact-position = الموقع (خط العرض، خط الطول)
fact-position-source = مصدر الموقع
in-table = اعرضه في جدول اليوم
card-place = صفحة المكان
card-route = صفحة الطريق

# الأحداث.
events = الأحداث
events-none = لا حدث في السجل.
event-not-applied = غير مطبّق على الخريطة
tally-asserts = { $count ->
    [zero] لا أحد يؤكده
    [one] مصدر واحد يؤكده
    [two] مصدران يؤكدانه
    [few] { $count } مصادر تؤكده
    [many] { $count } مصدراً يؤكده
   *[other] { $count } مصدر يؤكده
}
tally-denies = { $count ->
    [zero] لا أحد ينفيه
    [one] مصدر واحد ينفيه
    [two] مصدران ينفيانه
    [few] { $count } مصادر تنفيه
    [many] { $count } مصدراً ينفيه
   *[other] { $count } مصدر ينفيه
}
tally-doubts = { $count ->
    [zero] لا أحد يشكك فيه
    [one] مصدر واحد يشكك فيه
    [two] مصدران يشككان فيه
    [few] { $count } مصادر تشكك فيه
    [many] { $count } مصدراً يشكك فيه
   *[other] { $count } مصدر يشكك فيه
}

# طريق.
route-description = أي مقاطع { $name } كان مفتوحاً أو متنازعاً عليه أو مقطوعاً، وعلى من ومتى.
route-spans = أحواله عبر الزمن
route-lede = { $day }: { $count ->
    [zero] لا مقاطع
    [one] مقطع واحد
    [two] مقطعان
    [few] { $count } مقاطع
    [many] { $count } مقطعاً
   *[other] { $count } مقطع
}، { $km } كم: { $parts }.
route-part-open = مفتوح { $km } كم
route-part-contested = متنازع عليه { $km } كم
route-part-cut = مقطوع { $km } كم
route-part-unknown = غير معروف { $km } كم
