# سؤال الإمداد.
nav-supply = الإمداد
supply-title = هل كان الإمداد ممكناً؟
supply-title-of = { $answer } إمداد { $side } من { $from } إلى { $to }
supply-title-wrong = خطأ: { $title }
supply-description = هل كان يمكن لإمدادات طرف أن تعبر برّاً بين مكانين في يوم ما، وبأي طريق، ومنذ متى، وكم مرة قُطع ذلك الطريق.
supply-side = إمدادات
supply-from = من
supply-to = إلى
supply-day = في يوم
supply-start = الفترة من
supply-end = حتى (غير داخل)
supply-period = فترة أخرى للتاريخ
supply-ask = اسأل
supply-problem = هناك مشكلة
supply-fault-side-missing = اختر إمدادات أي طرف
supply-fault-from-missing = أدخل المكان الذي تأتي منه
supply-fault-to-missing = أدخل المكان الذي تذهب إليه
supply-fault-side = «{ $value }» ليس طرفاً في هذا السجل. اختر طرفاً من القائمة
supply-fault-place = لا شيء في السجل اسمه «{ $value }». تحقّق من الإملاء، أو ابحث عنه في الأعلى
supply-fault-same = المكانان واحد. أدخل مكانين مختلفين
supply-fault-day = «{ $value }» ليس يوماً. اكتبه هكذا: 2016-02-24
supply-fault-reversed = تنتهي الفترة قبل أن تبدأ. أدخل نهاية بعد البداية
supply-fault-segment = «{ $value }» ليست قطعة طريق في هذا السجل. اختر واحدة من الجدول
supply-answer-yes = نعم.
supply-answer-possibly = ربما.
supply-answer-no = لا.
supply-answer-unknown = غير معروف.
supply-say-yes = في { $day } كان يمكن لإمدادات { $side } أن تعبر برّاً من { $from } إلى { $to }.
supply-say-possibly = في { $day } ربما كان يمكن لإمدادات { $side } أن تعبر برّاً من { $from } إلى { $to }: اليوم الذي أُغلق فيه طريق أو فُتح غير مؤكد.
supply-say-no = في { $day } لم يكن يمكن لإمدادات { $side } أن تعبر برّاً من { $from } إلى { $to }.
supply-say-unknown = لا يُعرف هل كان يمكن لإمدادات { $side } أن تعبر برّاً من { $from } إلى { $to } في { $day }: لا طريق في السجل، وبعض الطرق لا خبر عنها.
supply-by = أقصر طريق { $km }، عبر { $roads }.
supply-ways = { $count ->
    [zero] لا طريق آخر مستقلاً عنه.
    [one] وهناك طريق آخر يشترك معه في قطعة.
    [two] كان هناك طريقان لا يشتركان في قطعة.
    [few] كانت هناك { $count } طرق لا تشترك في قطعة.
    [many] كان هناك { $count } طريقاً لا تشترك في قطعة.
   *[other] كان هناك { $count } طريق لا تشترك في قطعة.
}
supply-sole-all = لم يكن هناك سواه: كل قطعة منه كانت طريقاً وحيداً.
supply-sole-some = { $count ->
    [zero] لا قطعة من قطعه الـ{ $all } تقع على كل طريق.
    [one] قطعة واحدة من قطعه الـ{ $all } تقع على كل طريق.
    [two] قطعتان من قطعه الـ{ $all } تقعان على كل طريق.
    [few] { $count } قطع من قطعه الـ{ $all } تقع على كل طريق.
    [many] { $count } قطعة من قطعه الـ{ $all } تقع على كل طريق.
   *[other] { $count } قطعة من قطعه الـ{ $all } تقع على كل طريق.
}
supply-last = آخر طريق مؤكد، { $km } عبر { $roads }، كان مفتوحاً حتى { $day }.
supply-last-sure = كان مؤكداً آخر مرة في { $day }، { $km } عبر { $roads }.
supply-never = ولا طريق في السجل قبل ذلك اليوم أيضاً.
supply-neither = لم يكن { $side } يسيطر على أي من المكانين في هذا اليوم. يُجاب عن السؤال مع ذلك.
supply-way = الطريق
supply-broken = أين ينقطع آخر طريق
supply-doubtful = ما ليس مؤكداً من آخر طريق مؤكد
supply-order = ابتداءً من { $from }
supply-sole = طريق وحيد
supply-what-if = ماذا لو
supply-if-cut = لو قُطعت
supply-if-title = لو قُطعت { $segment }
supply-if-already = لا طريق حتى مع بقائها.
supply-if-none-left = لما بقي طريق: فهي تقع على كل طريق.
supply-if-another = لبقي طريق آخر.
supply-if-no-bases = لا يذكر السجل قاعدة إمداد لـ{ $side } في هذا اليوم، فلا يمكن القول ماذا كان سينقطع.
supply-if-nothing = لا مكان متصلاً بـ{ $bases } كان سينقطع عنها.
supply-if-cut-off = { $count ->
    [zero] لا مكان كان سينقطع عن { $bases }.
    [one] مكان واحد كان سينقطع عن { $bases }، أو يزداد انقطاعه تأكيداً:
    [two] مكانان كانا سينقطعان عن { $bases }، أو يزداد انقطاعهما تأكيداً:
    [few] { $count } أماكن كانت ستنقطع عن { $bases }، أو يزداد انقطاعها تأكيداً:
    [many] { $count } مكاناً كانت ستنقطع عن { $bases }، أو يزداد انقطاعها تأكيداً:
   *[other] { $count } مكان كانت ستنقطع عن { $bases }، أو يزداد انقطاعها تأكيداً:
}
supply-map = خريطة الطريق
supply-map-way = أقصر طريق مرسوم عريضاً.
supply-map-last = آخر طريق مؤكد مرسوم عريضاً.
supply-map-none = المكانان.
supply-history = هل كان هناك طريق؟ من { $start } إلى { $end }
supply-json = بصيغة JSON
supply-band = شريط زمني: متى كان هناك طريق، ومتى لم يكن، ومتى ربما لم يكن، ومتى لا يُعرف. قائمة الانقطاعات أدناه تقول الشيء نفسه.
supply-days = { $count ->
    [zero] لا أيام
    [one] يوم واحد
    [two] يومان
    [few] { $count } أيام
    [many] { $count } يوماً
   *[other] { $count } يوم
}
supply-days-between = { $count ->
    [few] من { $min } إلى { $count } أيام
    [many] من { $min } إلى { $count } يوماً
   *[other] من { $min } إلى { $count } يوم
}
supply-key-yes = طريق · { $days }
supply-key-no = لا طريق · { $days }
supply-key-possibly = ربما لا طريق · { $days }
supply-key-unknown = غير معروف: طرق لا خبر عنها · { $days }
supply-cuts = مرات الانقطاع
supply-days-cut = أيام الانقطاع، المؤكد – الممكن
supply-of-days = من { $days }
supply-longest = أطول انقطاع، بالأيام
supply-share = حصته من الفترة
supply-run = في { $day }
supply-run-since = منذ { $day }
supply-by-verification = الانقطاعات بحسب أضعف تحقّق مما سبّبها:
supply-gaps = متى لم يكن هناك طريق
gap-goes-on = مستمر بعد الفترة
supply-gap-segments = { $count ->
    [zero] لا قطع
    [one] قطعة واحدة
    [two] قطعتان
    [few] { $count } قطع
    [many] { $count } قطعة
   *[other] { $count } قطعة
}
supply-gap-events = { $count ->
    [zero] لا أحداث
    [one] حدث واحد
    [two] حدثان
    [few] { $count } أحداث
    [many] { $count } حدثاً
   *[other] { $count } حدث
}
supply-events = الأحداث ومصادرها
supply-examples = أسئلة للبداية
supply-empty = اختر طرفاً ومكانين على طرق السجل. من الأسئلة التي يستطيع الإجابة عنها:
supply-example = { $side }: من { $from } إلى { $to }
supply-method = كيف يُجاب عن هذا
supply-method-text = تُعد القطعة مفتوحة لطرف بحسب أخبار قطعها وإعادة فتحها، أو حيث يسيطر ذلك الطرف على طرفيها. تُقرأ التواريخ غير المؤكدة مرتين، مرة لصالح الطرف ومرة ضده: الطريق في القراءتين «نعم»، وفي الأفضل وحدها «ربما». و«غير معروف» تعني أن طرقاً لا خبر عنها كانت ستكمل طريقاً.
