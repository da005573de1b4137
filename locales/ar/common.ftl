# ما ترتديه كل صفحة، وكلمات تشترك فيها الصفحات.
site = خطوط
language = العربية
skip = انتقل إلى المحتوى
nav = الصفحات
nav-map = الخريطة
nav-table = الجدول
nav-feed = البيانات
theme-dark = داكن
theme-light = فاتح
comma = ،
list-two = { $first } و{ $second }
list-more = { $first }، { $rest }
km = { $number } كم
plus-minus-m = ±{ $number } م
plus-minus-km = ±{ $number } كم
precision = مدى دقة الموقع
count-places = { $count ->
    [zero] لا أماكن
    [one] مكان واحد
    [two] مكانان
    [few] { $count } أماكن
    [many] { $count } مكاناً
   *[other] { $count } مكان
}
until-day = حتى { $day }
on-day = { $day }: { $state }.
edition-line = الطبعة { $number }، نُشرت في { $published }.
edition-older = الطبعة { $number } بتاريخ { $published }. الأحدث هي الطبعة { $newest }.
edition-back = اعرض الأحدث
license-line = رخصة البيانات: { $license }.
day-outside = هذا اليوم خارج السجل الممتد من { $first } إلى { $last }. يُعرض ما هو قائم وفق القواعد نفسها.
basis-claimed-shown = طُبّقت هنا أيضاً الأحداث المدّعاة والمتنازع فيها.
date-as-written = التاريخ كما كُتب في السجل (EDTF)

# السيطرة.
state-held = تحت سيطرة { $holder }
state-contested = متنازع عليه بين { $actors }
state-contested-short = متنازع عليه: { $actors }
control-contested = متنازع عليه
control-unknown = غير معروف
certainty-certain = مؤكد
certainty-possible = محتمل
certain-from = منذ { $day }
pressure-besieged = محاصر
since = منذ { $date }
since-before = منذ { $date } أو قبله
last-reported = آخر تقرير عنه في { $day }.
unknown-before = لا تقرير قبل { $day }.
unknown-ever = لا شيء في السجل عمّن يسيطر عليه.

# الطرق.
passability-open = مفتوح
passability-contested = متنازع عليه
passability-cut = مقطوع
passability-unknown = غير معروف
road-open-for = مفتوح أمام { $sides }
road-cut-for = مقطوع على { $sides }
road-cut-for-by = مقطوع على { $sides } بفعل { $by }
road-cut-between = مقطوع: طرفاه بيد جهتين
road-cut-and-open = { $cut }؛ { $open }
basis-reported = وفق تقارير
basis-derived = مستنتج ممّن يمسك طرفيه
basis-unknown = لا تقرير
segment = مقطع طريق
route = طريق

# التحقق.
verification-confirmed = مثبت
verification-reported = منقول
verification-claimed = ادعاء
verification-disputed = متنازع فيه
verification-refuted = منفي
sources-differ = المصادر تختلف

# أنواع الأماكن.
kind-city = مدينة
kind-town = بلدة
kind-village = قرية
kind-district = حي
kind-governorate = محافظة
kind-airport = مطار
kind-airbase = مطار عسكري
kind-military_base = قاعدة عسكرية
kind-crossing = معبر
kind-junction = مفرق
kind-bridge = جسر
kind-dam = سد
kind-power_plant = محطة كهرباء
kind-oil_field = حقل نفط
kind-gas_field = حقل غاز
kind-industry = منشأة صناعية
kind-hospital = مشفى
kind-stadium = ملعب
kind-hill = تلة
kind-island = جزيرة
kind-ruins = آثار
kind-area = منطقة

# الأعمدة.
col-place = المكان
col-kind = النوع
col-control = السيطرة
col-since = منذ
col-reported = آخر تقرير
col-verification = التحقق
col-disputed = ادعاءات مخالفة
col-segment = المقطع
col-km = كم
col-passability = الحال
col-basis = كيف عُرف
col-from = من
col-until = حتى
col-certain = اليقين
col-event = أتى به
span-before-first = غير معروف: لا تقرير قبل ذلك.
span-lasts = مستمر
