# يومان من خريطة واحدة.
compare-title = مقارنة { $from } و{ $to }
compare-description = ما الذي يختلف على الخريطة بين { $from } و{ $to }: أماكن وطرق ومكاسب وخسائر.
compare-from = قارن
compare-to = مع
compare-go = قارن
compare-swap = بدّل
compare-days = { $count ->
    [zero] أقل من يوم
    [one] يوم واحد
    [two] يومين
    [few] { $count } أيام
    [many] { $count } يوماً
   *[other] { $count } يوم
}
compare-places = { $count ->
    [zero] لا أماكن
    [one] مكان واحد
    [two] مكانان
    [few] { $count } أماكن
    [many] { $count } مكاناً
   *[other] { $count } مكان
}
compare-segments = { $count ->
    [zero] لا قطع طرق
    [one] قطعة طريق واحدة
    [two] قطعتا طريق
    [few] { $count } قطع طرق
    [many] { $count } قطعة طريق
   *[other] { $count } قطعة طريق
}
compare-same-day = اليومان يوم واحد. اختر يوماً آخر للمقارنة.
compare-nothing = في { $days } لم يتغير شيء: لم ينتقل مكان من يد إلى يد ولم يُفتح طريق أو يُغلق. اختر يومين أبعد.
compare-only-places = في { $days } تغيّر { $places }، ولم يتغير طريق.
compare-only-segments = في { $days } تغيّر { $segments }، ولم يتغير مكان.
compare-both = في { $days } تغيّر { $places } و{ $segments }.
compare-by-side = المكاسب والخسائر
compare-side = الطرف
compare-gained = أماكن كسبها
compare-lost = خسرها
compare-opened = كم فُتحت
compare-closed = كم أُغلقت
compare-roads = الطرق
compare-places-h = الأماكن
compare-then = ثم
compare-map = خريطة { $day }
compare-divider = الفاصل: كم من الخريطة يُظهر اليوم الأول
compare-beside = جنباً إلى جنب
compare-over = إحداهما فوق الأخرى
compare-more = أكثر من اليوم الأول
compare-less = أكثر من اليوم الثاني
