# الاستشهاد بصفحة.
cite = استشهد بهذا العرض
cite-text = { $publisher }: «{ $title }»، كما في { $day }. في: { $record }، الطبعة { $number }، نُشرت في { $published }.
cite-copy = انسخ الاستشهاد
cite-copy-link = انسخ الرابط
cite-copied = نُسخ.
cite-selected = النص محدد: انسخه من لوحة المفاتيح أو القائمة.
