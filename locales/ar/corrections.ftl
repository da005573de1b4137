# التصحيحات والطبعات.
corrections-title = التصحيحات
corrections-description = ما غيّرته كل طبعة من السجل بعد الأولى: التصحيحات والتراجعات والتقارير الجديدة، وأسبابها.
corrections-lede = لا شيء يُحذف. ما كان خطأً يُصحح في طبعة جديدة مع ذكر السبب وعلى العنوان نفسه، وتبقى الطبعات السابقة متاحة.
corrections-none = لم يتغيّر شيء منذ { $edition } المنشورة في { $day }.
corrections-none-how = حين تغيّر طبعة جديدة شيئاً يظهر هنا: ما كان مكتوباً، وما صار، والسبب.
corrections-more = { $count ->
    [zero] لا تصحيحات أخرى:
    [one] تصحيح آخر:
    [two] تصحيحان آخران:
    [few] { $count } تصحيحات أخرى:
    [many] { $count } تصحيحاً آخر:
   *[other] { $count } تصحيح آخر:
}
edition-name = الطبعة { $number }
edition-description = ما غيّرته الطبعة { $number } من السجل، ومتى نُشرت ولماذا.
edition-published = نُشرت في { $day }.
edition-reason = السبب: { $reason }
edition-changes = ما الذي غيّرته
edition-first = جاءت الطبعة الأولى بالسجل كله.
edition-more = { $count ->
    [zero] لا أسطر غيرها.
    [one] سطر آخر محسوب وغير مدرج.
    [two] سطران آخران محسوبان وغير مدرجين.
    [few] { $count } أسطر أخرى محسوبة وغير مدرجة.
    [many] { $count } سطراً آخر محسوبة وغير مدرجة.
   *[other] { $count } سطر آخر محسوبة وغير مدرجة.
}
edition-see = انظر أيضاً
edition-map = الخريطة كما ترويها هذه الطبعة
edition-map-before = الخريطة كما روتها الطبعة السابقة
field-empty = فارغ
field-before = قبل:
field-after = بعد:
change-kind-event = حدث جديد
change-kind-late_report = تقرير متأخر
change-kind-correction = تصحيح
change-kind-clarification = توضيح
change-kind-reclassification = تقييم آخر
change-kind-retraction = تراجع
family-actor = طرف
family-place = مكان
family-route = طريق
family-segment = مقطع طريق
family-source = مصدر
family-event = حدث
family-base = قاعدة إمداد
family-info = عن السجل
rows-actor = { $count ->
    [zero] لا أطراف
    [one] طرف واحد
    [two] طرفان
    [few] { $count } أطراف
    [many] { $count } طرفاً
   *[other] { $count } طرف
}
rows-place = { $count ->
    [zero] لا أماكن
    [one] مكان واحد
    [two] مكانان
    [few] { $count } أماكن
    [many] { $count } مكاناً
   *[other] { $count } مكان
}
rows-route = { $count ->
    [zero] لا طرق
    [one] طريق واحد
    [two] طريقان
    [few] { $count } طرق
    [many] { $count } طريقاً
   *[other] { $count } طريق
}
rows-segment = { $count ->
    [zero] لا مقاطع طرق
    [one] مقطع طريق واحد
    [two] مقطعا طريق
    [few] { $count } مقاطع طرق
    [many] { $count } مقطع طريق
   *[other] { $count } مقطع طريق
}
rows-source = { $count ->
    [zero] لا مصادر
    [one] مصدر واحد
    [two] مصدران
    [few] { $count } مصادر
    [many] { $count } مصدراً
   *[other] { $count } مصدر
}
rows-event = { $count ->
    [zero] لا أحداث
    [one] حدث واحد
    [two] حدثان
    [few] { $count } أحداث
    [many] { $count } حدثاً
   *[other] { $count } حدث
}
rows-base = { $count ->
    [zero] لا قواعد إمداد
    [one] قاعدة إمداد واحدة
    [two] قاعدتا إمداد
    [few] { $count } قواعد إمداد
    [many] { $count } قاعدة إمداد
   *[other] { $count } قاعدة إمداد
}
rows-info = { $count ->
    [zero] لا معلومات عن السجل
    [one] معلومة واحدة عن السجل
    [two] معلومتان عن السجل
    [few] { $count } معلومات عن السجل
    [many] { $count } معلومة عن السجل
   *[other] { $count } معلومة عن السجل
}
