# أنواع الأحداث.
event-captured = سيطرة
event-recaptured = استعادة
event-withdrew = انسحاب
event-held = تقرير عن سيطرة قائمة
event-contested = تنازع
event-route_cut = قطع طريق
event-route_reopened = عودة طريق سالكاً
event-siege_begun = بدء حصار
event-siege_lifted = رفع حصار
event-clash = اشتباك
event-participation_disputed = خلاف على من شارك
event-attack = هجوم
event-infiltration = تسلل
event-buildup = حشد
event-threat = تهديد
event-border_reached = بلوغ الحدود
event-title = { $kind }، { $date }
event-why = التحقق وأسبابه
event-claims = ما تقوله المصادر
extent-partial = جزئياً
fact-what = ماذا
fact-when = متى
fact-places = أين
fact-segments = على الطريق
fact-to = الرابح
fact-from = الخاسر أو المغادر
fact-holder = المسيطر
fact-cutter = قطعه
fact-cut-for = مقطوع على
fact-reopener = عاد سالكاً أمام
fact-participants = شارك أيضاً
fact-about = عن الحدث
fact-note = ملاحظة الجامعين

# الادعاءات.
claims-asserts = { $count ->
    [zero] لا مصدر يؤكده
    [one] مصدر واحد يؤكده
    [two] مصدران يؤكدانه
    [few] { $count } مصادر تؤكده
    [many] { $count } مصدراً يؤكده
   *[other] { $count } مصدر يؤكده
}
claims-denies = { $count ->
    [zero] لا مصدر ينفيه
    [one] مصدر واحد ينفيه
    [two] مصدران ينفيانه
    [few] { $count } مصادر تنفيه
    [many] { $count } مصدراً ينفيه
   *[other] { $count } مصدر ينفيه
}
claims-doubts = { $count ->
    [zero] لا مصدر يشكك فيه
    [one] مصدر واحد يشكك فيه
    [two] مصدران يشككان فيه
    [few] { $count } مصادر تشكك فيه
    [many] { $count } مصدراً يشكك فيه
   *[other] { $count } مصدر يشكك فيه
}
claim-published = نُشر في { $date }
claim-origin = نقلاً عن { $origin }
claim-speaker = يستشهد بـ{ $speaker }
claim-speaks-for = يتحدث باسم { $actor }
claim-date = يذكر تاريخاً له { $date }
publisher-agency = وكالة أنباء
publisher-broadcaster = إذاعة أو تلفزيون
publisher-newspaper = صحيفة
publisher-website = موقع
publisher-monitor = جهة رصد
publisher-ngo = منظمة غير حكومية
publisher-party_media = إعلام طرف في الحرب
publisher-wiki = ويكي
publisher-map = خريطة

# لماذا.
why-refuted = منفي: لا مصدر يؤكده.
why-disputed = متنازع فيه: { $asserts ->
    [zero] لا مصدر يؤكده
    [one] مصدر واحد يؤكده
    [two] مصدران يؤكدانه
    [few] { $asserts } مصادر تؤكده
    [many] { $asserts } مصدراً يؤكده
   *[other] { $asserts } مصدر يؤكده
} و{ $denies ->
    [zero] لا مصدر ينفيه
    [one] مصدر واحد ينفيه
    [two] مصدران ينفيانه
    [few] { $denies } مصادر تنفيه
    [many] { $denies } مصدراً ينفيه
   *[other] { $denies } مصدر ينفيه
}.
why-claimed = ادعاء: كل مصدر يؤكده وله وزن يتحدث باسم الطرف الرابح، { $side }.
why-confirmed = مثبت: تؤكده جهات مستقلة عددها { $count }: { $origins }.
why-reported = منقول: تؤكده جهة واحدة، { $origins }.
why-reported-no-weight = منقول: لا يؤكده إلا ويكي أو خرائط، ولا وزن لها.
why-loser-denies = { $count ->
    [zero] من ينفيه يتحدث
    [one] المصدر الذي ينفيه يتحدث
    [two] المصدران اللذان ينفيانه يتحدثان
    [few] المصادر الـ{ $count } التي تنفيه تتحدث
    [many] المصادر الـ{ $count } التي تنفيه تتحدث
   *[other] المصادر الـ{ $count } التي تنفيه تتحدث
} باسم الطرف الخاسر، { $side }: يُعرض ذلك إلى جانبه.
why-copies = { $count ->
    [zero] لا مصدر آخر ينقل التقارير نفسها.
    [one] مصدر آخر واحد ينقل أحد التقارير نفسها ولا يضيف جهة.
    [two] مصدران آخران ينقلان التقارير نفسها ولا يضيفان جهة.
    [few] { $count } مصادر أخرى تنقل التقارير نفسها ولا تضيف جهة.
    [many] { $count } مصدراً آخر ينقل التقارير نفسها ولا يضيف جهة.
   *[other] { $count } مصدر آخر ينقل التقارير نفسها ولا يضيف جهة.
}
why-light = { $count ->
    [zero] لا ويكي ولا خريطة بين المصادر المؤكدة.
    [one] مصدر مؤكد واحد هو ويكي أو خريطة ولا وزن له.
    [two] مصدران مؤكدان هما ويكي أو خريطة ولا وزن لهما.
    [few] { $count } مصادر مؤكدة هي ويكي أو خرائط ولا وزن لها.
    [many] { $count } مصدراً مؤكداً هي ويكي أو خرائط ولا وزن لها.
   *[other] { $count } مصدر مؤكد هي ويكي أو خرائط ولا وزن لها.
}
why-doubts = { $count ->
    [zero] لا مصدر يشكك فيه.
    [one] مصدر واحد يشكك فيه؛ تُعرض الشكوك ولا تُنقص شيئاً.
    [two] مصدران يشككان فيه؛ تُعرض الشكوك ولا تُنقص شيئاً.
    [few] { $count } مصادر تشكك فيه؛ تُعرض الشكوك ولا تُنقص شيئاً.
    [many] { $count } مصدراً يشكك فيه؛ تُعرض الشكوك ولا تُنقص شيئاً.
   *[other] { $count } مصدر يشكك فيه؛ تُعرض الشكوك ولا تُنقص شيئاً.
}
assessment-accepted = قبله محرر:
assessment-rejected = رفضه محرر:
why-applied = هو مطبّق على الخريطة.
why-not-applied = هو غير مطبّق على الخريطة.
