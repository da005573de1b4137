# مطلع الخريطة: ما الذي جرى في الأيام الأخيرة، أو ما هو قائم.
lede-road-name = { $from } – { $to }
lede-road-cut = طريق { $road } { $state }: { $km } كم بين { $from } و{ $to }.
lede-road-cut-possible = يُحتمل أن طريق { $road } { $state }: { $km } كم بين { $from } و{ $to }.
lede-road-open-again = طريق { $road } { $state }، بعد انقطاع { $days }: { $km } كم بين { $from } و{ $to }.
lede-road-open-again-possible = يُحتمل أن طريق { $road } { $state }، بعد انقطاع { $days }: { $km } كم بين { $from } و{ $to }.
lede-road-open = طريق { $road } { $state } على كامل طوله البالغ { $km } كم.
lede-cut = مقطوع على { $side } { $since }
lede-open-again = مفتوح من جديد أمام { $side } { $since }
lede-open = مفتوح أمام { $side } { $since }
lede-days = { $count ->
    [zero] دام أقل من يوم
    [one] دام يوماً واحداً
    [two] دام يومين
    [few] دام { $count } أيام
    [many] دام { $count } يوماً
   *[other] دام { $count } يوم
}
lede-days-between = { $count ->
    [zero] دام أقل من يوم
    [one] دام يوماً واحداً
    [two] دام يوماً أو يومين
    [few] دام بين { $least } و{ $count } أيام
    [many] دام بين { $least } و{ $count } يوماً
   *[other] دام بين { $least } و{ $count } يوم
}
lede-days-most = { $count ->
    [zero] دام أقل من يوم
    [one] لم يتجاوز يوماً واحداً
    [two] لم يتجاوز يومين
    [few] لم يتجاوز { $count } أيام
    [many] لم يتجاوز { $count } يوماً
   *[other] لم يتجاوز { $count } يوم
}
lede-since-today = منذ اليوم
lede-since-yesterday = منذ أمس
lede-held = تحت سيطرة { $who } { $since }: { $places }.
lede-held-possible = يُحتمل أنها تحت سيطرة { $who } { $since }: { $places }.
lede-contested = موضع نزاع بين { $who } { $since }: { $places }.
lede-contested-possible = يُحتمل أنها موضع نزاع بين { $who } { $since }: { $places }.
lede-unknown = لا يُعرف من يسيطر عليها { $since }: { $places }.
lede-others = { $count ->
    [zero] لا شيء غيرها
    [one] مكان آخر
    [two] مكانان آخران
    [few] { $count } أماكن أخرى
    [many] { $count } مكاناً آخر
   *[other] { $count } مكان آخر
}
lede-more = في { $days } يوماً حتى هذا اليوم { $count ->
    [zero] لم يتبدل حال مكان آخر
    [one] تبدّل حال مكان آخر
    [two] تبدّل حال مكانين آخرين
    [few] تبدّل حال { $count } أماكن أخرى
    [many] تبدّل حال { $count } مكاناً آخر
   *[other] تبدّل حال { $count } مكان آخر
}: { $list }.
lede-more-held = { $count } آلت إلى { $side }
lede-more-contested = { $count } صارت موضع نزاع
lede-more-unknown = { $count } لا يُعرف من يسيطر عليها
lede-quiet = لم يتغيّر شيء منذ { $day }، أي منذ { $count ->
    [zero] اليوم
    [one] يوم واحد
    [two] يومين
    [few] { $count } أيام
    [many] { $count } يوماً
   *[other] { $count } يوم
}.
