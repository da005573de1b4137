# البحث: الحقل والاقتراحات والصفحة.
search-hint = مكان أو طريق
search-label = ابحث عن أماكن وطرق وأطراف وأحداث
search-go = بحث
search-title = بحث
search-title-for = بحث: { $wanted }
search-description = اعثر على الأماكن والطرق والأطراف والأحداث في السجل، بأي من الحرفين وبأي تهجئة.
search-empty = اكتب اسماً بالحرف العربي أو اللاتيني وبأي تهجئة، أو كلمات من حدث، أو شهراً أو يوماً.
search-examples = مثلاً:
search-places = الأماكن
search-roads = الطرق
search-actors = الأطراف
search-sources = المصادر
search-events = الأحداث
search-more = { $count ->
    [zero] ولا شيء غيرها.
    [one] ونتيجة أخرى. أضف كلمة لتضييق البحث.
    [two] ونتيجتان أخريان. أضف كلمة لتضييق البحث.
    [few] و{ $count } نتائج أخرى. أضف كلمة لتضييق البحث.
    [many] و{ $count } نتيجة أخرى. أضف كلمة لتضييق البحث.
   *[other] و{ $count } نتيجة أخرى. أضف كلمة لتضييق البحث.
}
search-side = الجهة: { $side }
search-day = { $day }: انظر { $map } أو { $table } في ذلك اليوم.
search-day-map = الخريطة
search-day-table = الجدول
search-none = لا شيء في السجل يوافق { $wanted }.
search-tried = بُحث عن: { $words }، بالحروف وباللفظ وفي الحرفين العربي واللاتيني، بين كل أسماء الأماكن والطرق والأطراف والمصادر وكلمات كل الأحداث.
search-nearest = أقرب الأسماء: { $names }.
search-advice = جرّب تهجئة أخرى، أو جزءاً أقصر من الاسم، أو الحرف الآخر.
find-list = اقتراحات
find-said = { $count ->
    [zero] لا اقتراحات
    [one] اقتراح واحد
    [two] اقتراحان
    [few] { $count } اقتراحات
    [many] { $count } اقتراحاً
   *[other] { $count } اقتراح
}
find-none = لا اقتراحات
find-all = كل النتائج لـ{ $wanted }
find-nothing = لا شيء يوافق { $wanted }: انظر ما يقاربه
