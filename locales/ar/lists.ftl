# القوائم: الأماكن والطرق والأطراف والمصادر والتسلسل الزمني؛ وصفحتا الطرف والمصدر.
nav-places = الأماكن
nav-roads = الطرق
nav-chronology = التسلسل الزمني
nav-actors = الأطراف
nav-sources = المصادر
nav-more = صفحات أخرى
colon = :
filters = المرشِّحات
filters-go = اعرض
filters-any = الكل
filters-given = المرشِّحات المستعملة
filters-drop = أزله
filters-clear = أزل المرشِّحات كلها
filters-remove = أزل أحد المرشِّحات أعلاه، أو:
pager = صفحات القائمة
pager-before = السابق
pager-after = التالي
pager-page = الصفحة { $number }
pager-shown = { $first }–{ $last } من { $total }
count-events = { $count ->
    [zero] لا أحداث
    [one] حدث واحد
    [two] حدثان
    [few] { $count } أحداث
    [many] { $count } حدثاً
   *[other] { $count } حدث
}
count-claims = { $count ->
    [zero] لا ادعاءات
    [one] ادعاء واحد
    [two] ادعاءان
    [few] { $count } ادعاءات
    [many] { $count } ادعاءً
   *[other] { $count } ادعاء
}
count-sources = { $count ->
    [zero] لا مصادر
    [one] مصدر واحد
    [two] مصدران
    [few] { $count } مصادر
    [many] { $count } مصدراً
   *[other] { $count } مصدر
}
control-held = تحت سيطرة طرف
thing-actor = طرف
thing-side = جهة
thing-place = مكان
thing-route = طريق
thing-segment = مقطع طريق
thing-language = لغة
expected-day-from = يوم لا يسبق يوم { $first }
fact-road = الطريق

# الأماكن.
places-title = الأماكن
places-description = كل أماكن السجل: من يسيطر على كل منها في يوم ما، ومتى كان آخر تقرير عنه، وأحداثه.
places-count = { $count ->
    [zero] لا أماكن في السجل.
    [one] مكان واحد في السجل.
    [two] مكانان في السجل.
    [few] { $count } أماكن في السجل.
    [many] { $count } مكاناً في السجل.
   *[other] { $count } مكان في السجل.
}
places-fit = { $count ->
    [zero] لا مكان يوافق من أصل { $all }.
    [one] مكان واحد يوافق من أصل { $all }.
    [two] مكانان يوافقان من أصل { $all }.
    [few] { $count } أماكن توافق من أصل { $all }.
    [many] { $count } مكاناً يوافق من أصل { $all }.
   *[other] { $count } مكان يوافق من أصل { $all }.
}
places-lede = في { $day } تحت سيطرة طرف: { $held }، متنازع عليه: { $contested }، غير معروف: { $unknown }.
places-q = الاسم
places-within = ضمن
places-side = بيد
places-none = لا مكان يوافق.
places-alone = ليست ضمن مكان في السجل
places-events = { $count ->
    [zero] لا أحداث في التسلسل الزمني
    [one] حدث واحد في التسلسل الزمني
    [two] حدثان في التسلسل الزمني
    [few] { $count } أحداث في التسلسل الزمني
    [many] { $count } حدثاً في التسلسل الزمني
   *[other] { $count } حدث في التسلسل الزمني
}

# التسلسل الزمني.
chronology-title = التسلسل الزمني
chronology-description = كل أحداث السجل، أحدثها أولاً، وكيف حُكم على ما قيل فيها.
chronology-lede = { $count ->
    [zero] لا أحداث في السجل.
    [one] حدث واحد في { $first }.
    [two] حدثان من { $first } إلى { $last }، أحدثهما أولاً.
    [few] { $count } أحداث من { $first } إلى { $last }، أحدثها أولاً.
    [many] { $count } حدثاً من { $first } إلى { $last }، أحدثها أولاً.
   *[other] { $count } حدث من { $first } إلى { $last }، أحدثها أولاً.
}
chronology-fit = { $count ->
    [zero] لا حدث يوافق من أصل { $all }.
    [one] حدث واحد يوافق من أصل { $all }.
    [two] حدثان يوافقان من أصل { $all }، أحدثهما أولاً.
    [few] { $count } أحداث توافق من أصل { $all }، أحدثها أولاً.
    [many] { $count } حدثاً يوافق من أصل { $all }، أحدثها أولاً.
   *[other] { $count } حدث يوافق من أصل { $all }، أحدثها أولاً.
}
chronology-q = النص
chronology-actor = الطرف
chronology-role = دوره
chronology-place = المكان
chronology-from = من يوم
chronology-to = إلى يوم
chronology-years = السنوات
chronology-none = لا حدث يوافق.
role-gains = رابح
role-loses = خاسر أو مغادر
role-took_part = مشارك
role-speaks = مستشهَد به

# الطرق.
routes-title = الطرق
routes-description = كل طرق السجل: كم منها كان مفتوحاً أو متنازعاً عليه أو مقطوعاً أو غير معروف في يوم ما.
routes-count = { $count ->
    [zero] لا طرق
    [one] طريق واحد
    [two] طريقان
    [few] { $count } طرق
    [many] { $count } طريقاً
   *[other] { $count } طريق
}
routes-none = لا طريق في السجل.
routes-lede = { $count ->
    [zero] لا طرق
    [one] طريق واحد
    [two] طريقان
    [few] { $count } طرق
    [many] { $count } طريقاً
   *[other] { $count } طريق
}، مجموعها { $km } كم. في { $day }: { $parts }.
routes-segments = المقاطع
routes-along = على طوله
routes-km-open = مفتوح، كم
routes-km-contested = متنازع عليه، كم
routes-km-cut = مقطوع، كم
routes-km-unknown = غير معروف، كم
routes-changed = آخر تغيّر
routes-ends = من { $from } إلى { $to }

# الأطراف.
actors-title = الأطراف
actors-description = أطراف الحرب بحسب الجهة، وما يسيطر عليه كل منها في يوم ما، وأحداثه.
actors-lede = { $sides ->
    [zero] لا جهات
    [one] جهة واحدة
    [two] جهتان
    [few] { $sides } جهات
    [many] { $sides } جهة
   *[other] { $sides } جهة
} فيها { $actors } طرفاً. ما تسيطر عليه هو في { $day }؛ ويُحسب للجهة ما يسيطر عليه من تحتها.
actors-none = لا طرف في السجل.
actors-holds = { $count ->
    [zero] لا يسيطر على مكان
    [one] يسيطر على مكان واحد
    [two] يسيطر على مكانين
    [few] يسيطر على { $count } أماكن
    [many] يسيطر على { $count } مكاناً
   *[other] يسيطر على { $count } مكان
}
actor-description = ما سيطر عليه { $name } ومتى وبحسب من، والأحداث التي شارك فيها.
actor-side = جهة
actor-part-of = من { $parent }
actor-sentence = { $day }: { $parts }.
actor-with-below = يشمل ذلك من تحته.
actor-holds-nothing = { $day }: لا مكان في السجل تحت سيطرته.
actor-never-held = لا شيء في السجل يقول إنه سيطر على مكان قط.
actor-holds-certain = { $count ->
    [zero] لا مكان مؤكد تحت سيطرته
    [one] مكان واحد تحت سيطرته مؤكداً
    [two] مكانان تحت سيطرته مؤكداً
    [few] { $count } أماكن تحت سيطرته مؤكداً
    [many] { $count } مكاناً تحت سيطرته مؤكداً
   *[other] { $count } مكان تحت سيطرته مؤكداً
}
actor-holds-possible = { $count ->
    [zero] لا مكان محتمل
    [one] مكان واحد محتمل
    [two] مكانان محتملان
    [few] { $count } أماكن محتملة
    [many] { $count } مكاناً محتملاً
   *[other] { $count } مكان محتمل
}
actor-contests = { $count ->
    [zero] لا مكان متنازع عليه
    [one] مكان واحد متنازع عليه
    [two] مكانان متنازع عليهما
    [few] { $count } أماكن متنازع عليها
    [many] { $count } مكاناً متنازعاً عليه
   *[other] { $count } مكان متنازع عليه
}
actor-holds-on = تحت سيطرته في { $day }
actor-all-places = { $count ->
    [zero] لا أماكن في القائمة
    [one] مكان واحد في القائمة
    [two] مكانان في القائمة
    [few] { $count } أماكن في القائمة
    [many] { $count } مكاناً في القائمة
   *[other] { $count } مكان في القائمة
}
actor-more = { $count ->
    [zero] ولا شيء غيرها
    [one] ومكان آخر
    [two] ومكانان آخران
    [few] و{ $count } أماكن أخرى
    [many] و{ $count } مكاناً آخر
   *[other] و{ $count } مكان آخر
}
actor-all-events = { $count ->
    [zero] لا أحداث في التسلسل الزمني
    [one] حدث واحد في التسلسل الزمني
    [two] حدثان في التسلسل الزمني
    [few] { $count } أحداث في التسلسل الزمني
    [many] { $count } حدثاً في التسلسل الزمني
   *[other] { $count } حدث في التسلسل الزمني
}
actor-gains = ربح أو أمسك أو أعاد فتح طريق
actor-loses = خسر أو غادر أو قُطع عليه طريق
actor-took_part = شارك
actor-speaks = حيث يُستشهد بأفراده
actor-media = وسائل إعلام تتحدث باسمه
actor-about = الأسماء ومن تحته
held-title = الأماكن تحت سيطرته عبر الزمن
held-most = بلغ أكثرها، { $count }، في { $day }.
held-chart = كم مكاناً كان تحت سيطرته عبر السنين، المؤكد مصمت والمحتمل مخطط؛ الجدول أدناه يقول الشيء نفسه
held-table = الشيء نفسه في جدول
held-day = في
held-certain = مؤكد
held-possible = محتمل
held-most-in-year = الأكثر في السنة

# المصادر.
source = مصدر
sources-title = المصادر
sources-description = كل ما أخذ عنه السجل: من نشره، وباسم من يتحدث، وماذا يقول.
sources-lede = { $count ->
    [zero] لا مصادر
    [one] مصدر واحد
    [two] مصدران
    [few] { $count } مصادر
    [many] { $count } مصدراً
   *[other] { $count } مصدر
}، فيها { $claims }، بحسب الناشر.
sources-fit = { $count ->
    [zero] لا مصدر يوافق من أصل { $all }، { $claims }.
    [one] مصدر واحد يوافق من أصل { $all }، فيه { $claims }.
    [two] مصدران يوافقان من أصل { $all }، فيهما { $claims }.
    [few] { $count } مصادر توافق من أصل { $all }، فيها { $claims }.
    [many] { $count } مصدراً يوافق من أصل { $all }، فيها { $claims }.
   *[other] { $count } مصدر يوافق من أصل { $all }، فيها { $claims }.
}
sources-none = لا مصدر يوافق.
sources-q = النص
sources-publisher = الناشر
sources-what = العنوان
sources-kind = نوع الناشر
sources-affiliation = يتحدث باسم
sources-reliability = الموثوقية
sources-language = اللغة
sources-published = تاريخ النشر
sources-claims = الادعاءات
source-head = { $title } ({ $publisher })
source-description = ماذا يقول { $publisher } في { $title }: كل ادعاء مع حدثه، وباسم من يتحدث.
source-said = ما يقوله
source-no-claims = لا شيء منه في السجل بعد.
source-sentence = فيه { $claims }: { $parts }.
source-asserts = تأكيد { $count }
source-denies = نفي { $count }
source-doubts = تشكيك { $count }
source-origin = نقلاً عن
source-address = الرابط
source-archived = نسخة محفوظة
source-not-graded = (لم يُقدَّر)
stance-asserts = يؤكد
stance-denies = ينفي
stance-doubts = يشكك
reliability-A = A، موثوق تماماً
reliability-B = B، موثوق عادة
reliability-C = C، موثوق إلى حد
reliability-D = D، غير موثوق عادة
reliability-E = E، غير موثوق
reliability-F = F، لا يمكن الحكم عليه
tongue-ar = العربية
tongue-de = الألمانية
tongue-en = الإنكليزية
tongue-es = الإسبانية
tongue-fa = الفارسية
tongue-fr = الفرنسية
tongue-it = الإيطالية
tongue-ku = الكردية
tongue-nl = الهولندية
tongue-no = النرويجية
tongue-pt = البرتغالية
tongue-ru = الروسية
tongue-tr = التركية
tongue-vi = الفيتنامية
