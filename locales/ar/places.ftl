# مكان: ما جرى له، وشريطه، وما حوله.
story-times-certain = { $count ->
    [1] مرة واحدة مؤكدة
    [2] مرتين مؤكدتين
    [few] { $count } مرات مؤكدة
    [many] { $count } مرة مؤكدة
   *[other] { $count } مرة مؤكدة
}
story-times-possible = { $count ->
    [1] مرة واحدة محتملة
    [2] مرتين محتملتين
    [few] { $count } مرات محتملة
    [many] { $count } مرة محتملة
   *[other] { $count } مرة محتملة
}
story-hands = تبدّلت السيطرة عليه { $times } { $when }.
story-between = بين { $first } و{ $last }
story-in = في { $year }
story-at-most = { $count ->
    [1] ومع ما هو محتمل فقط تكون مرة واحدة.
    [2] ومع ما هو محتمل فقط تكون مرتين.
    [few] ومع ما هو محتمل فقط تكون { $count } مرات.
    [many] ومع ما هو محتمل فقط تكون { $count } مرة.
   *[other] ومع ما هو محتمل فقط تكون { $count } مرة.
}
story-never = لم يُسجَّل إلا بيد { $side }، { $since }.
story-contested = جرى التنازع عليه { $count ->
    [1] مرة واحدة
    [2] مرتين
    [few] { $count } مرات
    [many] { $count } مرة
   *[other] { $count } مرة
}، أولها { $since }.
story-nothing = لا شيء في السجل عمّن يسيطر عليه.
story-days = { $count ->
    [zero] أقل من يوم
    [one] يوماً واحداً
    [two] يومين
    [few] { $count } أيام
    [many] { $count } يوماً
   *[other] { $count } يوم
}
story-days-between = ما بين { $least } و{ $most } يوماً
story-spell = بقي بيد { $side } { $days } { $when }.
band-perhaps = { $name }، ربما
band-days = { $count ->
    [zero] { $name }
    [one] { $name }، يوم واحد
    [two] { $name }، يومان
    [few] { $name }، { $count } أيام
    [many] { $name }، { $count } يوماً
   *[other] { $name }، { $count } يوم
}
band-key-contested = متنازع عليه: لكل جهة شريط
band-key-possible = محتمل: يوم التغيّر غير معروف
band-key-day = اليوم الذي جئت منه، { $day }
band-key-last = اليوم المعروض، { $day }
place-control-years = السيطرة، { $first }–{ $last }
place-control-below = في الأسفل يوماً بيوم: { $days }
place-spans = كل المدد في جدول
place-near = على مقربة منه
place-inside = في داخله
place-far = { $km } { $direction }
direction-north = شمالاً
direction-north-east = شمالاً شرقياً
direction-east = شرقاً
direction-south-east = جنوباً شرقياً
direction-south = جنوباً
direction-south-west = جنوباً غربياً
direction-west = غرباً
direction-north-west = شمالاً غربياً

# حيث تختلف المصادر.
differ-asserts = يؤكده { $who }.
differ-denies = ينفيه { $who }.
differ-doubts = يشكك فيه { $who }.
differ-whether = هل وقع: { $said }
differ-day = متى وقع: هنا { $date }؛ { $given }.
differ-gives = يذكر { $who } { $date }
differ-who = من شارك: { $event }

# الخرائط الصغيرة.
small-map-around = خريطة ما حول { $name }؛ تقود إلى خريطة هذا اليوم
small-map-precision = الموقع معروف بدقة { $precision }.
small-map-credit = الخريطة: Natural Earth، GSHHG.
