# غرفة الأخبار: إطارها.
nr-newsroom = غرفة الأخبار
nr-error-title = خطأ:
nr-problem = هناك مشكلة
nr-moment = { $day }، { $time } بالتوقيت العالمي
nr-me = { $name }، { $role }
nr-sign-out = خروج
nr-nav-desk = المكتب
nr-nav-people = العاملون
nr-nav-switches = المفاتيح
nr-public-sees = ما يراه الجمهور: الطبعة { $number }، { $published }
nr-demo = هذه نسخة للتجربة.
nr-demo-more = كلمات السر مطبوعة حيث شُغّلت، وما من عامل ثانٍ. لا يُدخل فيها ما يهم.
nr-lock-down-on = غرفة الأخبار مقفلة.
nr-lock-down-more = لا يدخلها إلا المديرون.
nr-read-only-on = غرفة الأخبار للقراءة فقط.
nr-read-only-more = لا يُحفظ شيء حتى يرفع مدير هذا القيد.
nr-role = الدور
nr-role-reporter = مراسل
nr-role-editor = محرر
nr-role-admin = مدير
nr-role-may-reporter = يكتب المسودات ويرسلها إلى المراجعة.
nr-role-may-editor = ويراجع أيضاً ما كتبه غيره، وينشر.
nr-role-may-admin = ويتولى أيضاً شؤون العاملين والمفاتيح.

# الدخول.
nr-sign-in-title = الدخول إلى غرفة الأخبار
nr-sign-in-lead = للعاملين فقط. الخريطة العامة لا تحتاج إلى حساب.
nr-user = اسم المستخدم
nr-password = كلمة السر
nr-password-hint = يمكن لصقها، ويعمل هنا مدير كلمات السر.
nr-continue = متابعة
nr-sign-in = دخول
nr-cannot-sign-in = لا أستطيع الدخول
nr-cannot-sign-in-more = يرسل لك المدير رابطاً جديداً يعمل مرة واحدة. لا أحد هنا يرى كلمة سرّك.
nr-session-over = انتهت مدة دخولك. ادخل لتتابع من حيث كنت.
nr-session-over-kept = انتهت مدة دخولك قبل إرسال هذا. ما كتبته محفوظ: ادخل ثم أرسله.
nr-code-title = أدخل الرمز من 6 أرقام
nr-code-lead = الدخول باسم { $name }. افتح تطبيق الرموز على هاتفك.
nr-code = الرمز
nr-code-hint = يتغير كل 30 ثانية. لا تهم الفراغات، و‎418 مثل ٤١٨.
nr-use-recovery = استعمل رمز استرداد
nr-use-code = استعمل رمز التطبيق
nr-how-long = ينتهي دخولك بعد ساعتين بلا استعمال، وبعد 12 ساعة على أي حال. ما كتبته محفوظ.
nr-recovery-title = أدخل رمز استرداد
nr-recovery-lead = الدخول باسم { $name }. كل رمز استرداد يعمل مرة واحدة.
nr-recovery = رمز الاسترداد
nr-recovery-hint = ستة عشر حرفاً ورقماً. لا تهم الحروف الكبيرة ولا الفراغات ولا الشرطات.
nr-recovery-lost = إن لم يبقَ لديك رمز، يستطيع مدير أن يلغي عاملك الثاني، ثم تُعدّ غيره.
nr-set-up-title = إعداد العامل الثاني
nr-set-up-lead = يدخل المحررون والمديرون بكلمة سر وبرمز من تطبيق على الهاتف.
nr-set-up-app = ثبّت على هاتفك تطبيق رموز إن لم يكن لديك.
nr-set-up-scan = صوّر به هذه الصورة.
nr-set-up-picture = صورة لتطبيق الرموز
nr-set-up-type = أو اكتب فيه هذا المفتاح:
nr-set-up-enter = أدخل الرمز الذي يظهر فيه.
nr-set-up-done = تأكيد الإعداد
nr-codes-title = احفظ رموز الاسترداد
nr-codes-lead = كل منها يُدخلك مرة واحدة إن ضاع هاتفك. اطبعها أو احفظها في مدير كلمات السر.
nr-codes-once = لن تظهر مرة أخرى.
nr-codes-kept = حفظتُها
nr-resume-title = تم الدخول
nr-resume-lead = لم يُرسل هذا بعد. هو كما كتبته، أما كلمات السر والرموز فتُكتب من جديد.
nr-resume-send = إرسال الآن
nr-resume-not = لا ترسله
nr-invitation-title = اختر كلمة سرّك
nr-invitation-lead = ستدخل باسم { $name }، { $role }.
nr-new-password = كلمة السر الجديدة
nr-new-password-hint = { $count } حرفاً على الأقل. عدة كلمات يسهل تذكرها ويصعب تخمينها.
nr-password-again = كلمة السر نفسها مرة أخرى
nr-invitation-send = حفظ ودخول

# ما لا يُسمح به.
nr-not-allowed = دورك لا يسمح بهذا
nr-not-allowed-more = يستطيع مدير أن يعطيك دوراً آخر.
nr-to-desk = إلى مكتبك
nr-to-map = إلى الخريطة العامة
nr-not-written = لم يُحفظ شيء
nr-not-written-more = غرفة الأخبار للقراءة فقط الآن. عُد إلى الصفحة السابقة: ما كتبته ما زال فيها. أرسله لاحقاً.
nr-insecure = لا يمكن الدخول من هنا
nr-insecure-more = جاءت هذه الصفحة عبر HTTP غير مشفّر. قد يقرأ غيرك كلمة سرّك في الطريق، لذلك ليس هنا نموذج.
nr-insecure-how = استعمل عنوان https لغرفة الأخبار. يضبطه من يشغّل الخادم بالخيار { $flag }، وعلى الخادم نفسه يعمل { $local } أيضاً.
nr-used-up = هذا الرابط لا يعمل
nr-used-up-more = استُعمل من قبل، أو مضى عليه أكثر من 7 أيام، أو حلّ محله رابط أحدث. اطلب غيره من مدير.

# المكتب.
nr-desk-title = مكتبك
nr-desk-who = أنت
nr-desk-may = ما يمكنك فعله هنا
nr-desk-account = كلمة سرّك وعاملك الثاني واللغة والمفاتيح.
nr-desk-people = دعوة العاملين وإعطاء الأدوار وإنهاء الجلسات.
nr-desk-switches = جعل غرفة الأخبار للقراءة فقط، أو إقفالها.
nr-desk-coming = نماذج الأحداث والمراجعة والنشر ليست في هذه النسخة بعد. حتى ذلك الحين يتغير السجل بالاستيراد.
nr-desk-public = ما يراه الجمهور
nr-desk-editions = { $count ->
    [zero] لا طبعات، { $published }.
    [one] طبعة واحدة، { $published }.
    [two] طبعتان، أحدثهما { $published }.
    [few] { $count } طبعات، أحدثها { $published }.
    [many] { $count } طبعة، أحدثها { $published }.
   *[other] { $count } طبعة، أحدثها { $published }.
}

# حساب المرء.
nr-account-title = حسابك
nr-signed-in = وقت الدخول
nr-settings-title = اللغة والمفاتيح
nr-language = لغة غرفة الأخبار
nr-language-browser = كما يطلب متصفحي
nr-keys = تعمل الحروف المفردة مفاتيح
nr-save = حفظ
nr-password-title = كلمة السر
nr-password-more = كلمة السر الجديدة تُخرجك من كل مكان آخر.
nr-current-password = كلمة السر الحالية
nr-password-change = تغيير كلمة السر
nr-factor-title = العامل الثاني
nr-factor-since = تطبيق الرموز معدّ منذ { $since }.
nr-factor-none = لم يُعدّ تطبيق رموز.
nr-codes-left = { $count ->
    [zero] لم يبقَ رمز استرداد.
    [one] بقي رمز استرداد واحد.
    [two] بقي رمزا استرداد.
    [few] بقيت { $count } رموز استرداد.
    [many] بقي { $count } رمز استرداد.
   *[other] بقي { $count } رمز استرداد.
}
nr-factor-another = إعداد تطبيق مع رموز استرداد جديدة
nr-everywhere-title = الخروج من كل مكان
nr-everywhere-more = ينهي كل جلساتك، وفي هذا المتصفح أيضاً.
nr-everywhere = خروج من كل مكان

# العاملون.
nr-people-title = العاملون
nr-people-count = { $count ->
    [zero] لا أحد
    [one] شخص واحد
    [two] شخصان
    [few] { $count } أشخاص
    [many] { $count } شخصاً
   *[other] { $count } شخص
}
nr-invite-title = دعوة شخص
nr-invite-more = تحصل على رابط يعمل مرة واحدة لترسله. لا حاجة إلى بريد.
nr-name-hint = حروف وأرقام، وبينها . - _
nr-invite = إنشاء رابط
nr-has-factor = العامل الثاني معدّ
nr-has-no-factor = بلا عامل ثانٍ
nr-seen = آخر ظهور { $at }
nr-never-seen = لم يدخل قط
nr-disabled = موقوف
nr-invited-until = يعمل الرابط حتى { $until }
nr-link-over = لا كلمة سر ولا رابط
nr-is-me = هذا أنت. يغيّر دورك أو يوقفك مدير آخر. كلمة سرّك وعاملك الثاني في صفحة حسابك.
nr-change-role = الدور
nr-change-role-do = تغيير الدور
nr-access = الدخول
nr-enable = السماح بالدخول من جديد
nr-enable-more = لا يُسمح لهذا الشخص بالدخول.
nr-new-link = إنشاء رابط يعمل مرة واحدة
nr-new-link-more = لاختيار كلمة سر جديدة إن ضاعت القديمة. يتوقف الرابط السابق.
nr-reset = إلغاء العامل الثاني
nr-reset-more = إن ضاع الهاتف وضاعت رموز الاسترداد. ينهي الجلسات، ويُعدّ عامل آخر عند الدخول.
nr-end = إنهاء كل الجلسات
nr-end-more = يمكن الدخول من جديد في الحال.
nr-disable = إيقاف
nr-disable-more = ينهي الجلسات في الحال ويمنع الدخول. ما كُتب يبقى.
nr-past-title = ما جرى
nr-command-line = من سطر الأوامر
nr-act-person_added = أُضيف
nr-act-invited = أُنشئ رابط
nr-act-invitation_used = استُعمل الرابط
nr-act-password_set = ضُبطت كلمة السر
nr-act-role_set = تغيّر الدور
nr-act-disabled = أُوقف
nr-act-enabled = سُمح بالدخول من جديد
nr-act-second_factor_set = أُعدّ العامل الثاني
nr-act-second_factor_reset = أُلغي العامل الثاني
nr-act-recovery_code_used = استُعمل رمز استرداد
nr-act-signed_in = دخول
nr-act-signed_out = خروج
nr-act-sessions_ended = أُنهيت الجلسات
nr-link-title = رابط يعمل مرة واحدة
nr-link-lead = أرسله إلى { $name } بطريقة لا يقرؤها غيره. يعمل مرة واحدة خلال 7 أيام.
nr-link = الرابط
nr-link-once = لن يظهر مرة أخرى. يمكنك إنشاء غيره.

# المفاتيح.
nr-switches-title = المفاتيح
nr-switches-lead = تسري على الجميع من الصفحة التالية، وتظهر في كل صفحات غرفة الأخبار.
nr-switch-read_only = للقراءة فقط
nr-switch-lock_down = الإقفال
nr-switch-more-read_only = لا يُحفظ شيء في غرفة الأخبار سوى الدخول وهذه المفاتيح. الموقع العام يستمر.
nr-switch-more-lock_down = ينهي كل الجلسات سوى جلسات المديرين، ولا يدخل إلا المديرون.
nr-on = يعمل
nr-off = متوقف
nr-turn-read_only-on = جعلها للقراءة فقط
nr-turn-read_only-off = السماح بالحفظ من جديد
nr-turn-lock_down-on = إقفال غرفة الأخبار
nr-turn-lock_down-off = فتح غرفة الأخبار من جديد
nr-switched = آخر تغيير { $at }، غيّره { $name }

# أخطاء النماذج.
nr-fault-no-user = أدخل اسم المستخدم
nr-fault-no-password = أدخل كلمة السر
nr-fault-sign-in = اسم المستخدم أو كلمة السر غير صحيحة
nr-fault-too-often = { $count ->
    [zero] محاولات كثيرة. حاول من جديد
    [one] محاولات كثيرة. انتظر ثانية واحدة ثم حاول
    [two] محاولات كثيرة. انتظر ثانيتين ثم حاول
    [few] محاولات كثيرة. انتظر { $count } ثوانٍ ثم حاول
    [many] محاولات كثيرة. انتظر { $count } ثانية ثم حاول
   *[other] محاولات كثيرة. انتظر { $count } ثانية ثم حاول
}
nr-fault-locked-down = غرفة الأخبار مقفلة: لا يدخلها إلا المديرون. اسأل مديراً
nr-fault-no-code = أدخل الأرقام الستة الظاهرة في التطبيق
nr-fault-code = انتهت مدة هذا الرمز. أدخل الرمز الظاهر الآن في التطبيق
nr-fault-no-recovery = أدخل واحداً من رموز الاسترداد
nr-fault-recovery = رمز الاسترداد هذا غير صحيح أو استُعمل. أدخل غيره
nr-fault-short = { $count ->
    [one] أدخل حرفاً واحداً على الأقل
    [two] أدخل حرفين على الأقل
    [few] أدخل { $count } أحرف على الأقل
   *[other] أدخل { $count } حرفاً على الأقل
}
nr-fault-long = { $count ->
    [one] أدخل حرفاً واحداً على الأكثر
    [two] أدخل حرفين على الأكثر
    [few] أدخل { $count } أحرف على الأكثر
   *[other] أدخل { $count } حرف على الأكثر
}
nr-fault-guessable = كلمة السر هذه سهلة التخمين. اختر عدة كلمات
nr-fault-differ = كلمتا السر مختلفتان. أدخل الكلمة نفسها مرتين
nr-fault-current = كلمة السر الحالية غير صحيحة. أدخلها من جديد
nr-fault-no-name = أدخل اسم مستخدم: حروف وأرقام وبينها . - _ ولا تزيد على 40
nr-fault-name-taken = هذا الاسم لغيره. اختر اسماً آخر
nr-fault-no-role = اختر دوراً
nr-fault-oneself = لا يمكنك فعل هذا بنفسك. اسأل مديراً آخر
nr-notices = ما ينبغي أن يعرفه الجميع
