# طريق: شريطه، ومرات قطعه، وما تغيّر عليه.
strip-title = سالك أمام { $side }، مقطعاً مقطعاً
strip-title-plain = ما كان سالكاً، مقطعاً مقطعاً
strip-order = { $top } في الأعلى و{ $bottom } في الأسفل · يوماً بيوم: { $days }
strip-years = ما كان سالكاً من كل مقطع عبر السنين؛ الجداول أدناه تقول الشيء نفسه
strip-days = ما كان سالكاً من كل مقطع حول اليوم؛ الجداول أدناه تقول الشيء نفسه
strip-choices = لمن، وأي سنوات
strip-for = لـ
strip-year = السنوات
strip-all-years = كلها
strip-key-possible = ربما مقطوع: يوم البداية أو النهاية غير معروف
strip-key-derived = مقطوع استنتاجاً: طرفاه بيد جهتين
strip-key-other = مفتوح أمام جهة أخرى
route-story = من { $from } إلى { $to }، { $km } كم.
route-story-cut = قُطع على { $side } { $times } { $when }، ومدة القطع { $days }.
route-story-never = لا قطع له على { $side } في السجل.
route-times = { $count ->
    [1] مرة واحدة
    [2] مرتين
    [few] { $count } مرات
    [many] { $count } مرة
   *[other] { $count } مرة
}
route-times-between = ما بين { $least } و{ $most } مرات
route-figure-cuts = مرات القطع، { $years }
route-figure-days = أيام القطع، مؤكد – محتمل
route-figure-of = من { $all }
route-figure-longest = أطول قطع، أيام
route-figure-on-day = المقطوع في { $day }
route-figure-of-km = من { $all } كم
route-cuts = مرات القطع على { $side }
route-cuts-none = لا قطع في السجل.
route-changes = ما تغيّر عليه
route-changes-none = لا تغيّر في السجل.
route-segments-on = مقاطعه في { $day }
col-began = بدأ
col-ended = عاد سالكاً
col-days = أيام
col-by = بفعل
col-where = أين
col-evidence = الدليل
col-day = اليوم
col-before = قبل
col-after = بعد
col-number = رقم
small-map-of = خريطة { $name }؛ تقود إلى خريطة هذا اليوم
small-map-event = خريطة مكان وقوعه؛ تقود إلى خريطة يومه

# حدث: ما غيّره، وما يقع قربه.
event-effect = ما غيّره على الخريطة
effect-before = قبله: { $state }.
effect-after = بعده: { $state }.
effect-confirms = ثبّت ما كان قائماً: { $state }.
effect-repeats = كرّر التقرير القائم.
effect-siege = محاصر منذئذ.
effect-siege-lifted = لم يعد محاصراً.
effect-none-rejected = لا شيء: رفضه محرر.
effect-none-refuted = لا شيء: لا مصدر يؤكده.
effect-none-claimed = لا شيء: لا يدّعيه إلا الطرف الرابح. يُرسم إلى جانب السيطرة القائمة.
effect-none-disputed = لا شيء: هو متنازع فيه. يُرسم إلى جانب السيطرة القائمة.
effect-none-partial = لا شيء: الانسحاب الجزئي لا يغيّر سيطرة.
effect-none-kind = لا شيء: أحداث من هذا النوع تروي ما جرى ولا تغيّر سيطرة.
effect-none-stands = لا شيء: كان في يومه حال قائم لا يغيّره ولا يثبّته.
event-facts = الحدث
event-near = قربه مكاناً وزماناً
event-near-within = ضمن { $km } كم و{ $count ->
    [zero] أقل من يوم
    [one] يوم واحد
    [two] يومين
    [few] { $count } أيام
    [many] { $count } يوماً
   *[other] { $count } يوم
}
fact-aboutness = أحداث عنه
claim-credibility = المصداقية { $number } من 6
claim-reliability = تقدير المصدر { $grade }
