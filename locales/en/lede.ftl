# The opening of the map: what happened lately, or what stands.
lede-road-name = from { $from } to { $to }
lede-road-cut = The road { $road } has been { $state }: { $km } km between { $from } and { $to }.
lede-road-cut-possible = The road { $road } has possibly been { $state }: { $km } km between { $from } and { $to }.
lede-road-open-again = The road { $road } has been { $state }, after { $days }: { $km } km between { $from } and { $to }.
lede-road-open-again-possible = The road { $road } has possibly been { $state }, after { $days }: { $km } km between { $from } and { $to }.
lede-road-open = The road { $road } has been { $state }, { $km } km from end to end.
lede-cut = cut for { $side } { $since }
lede-open-again = open again for { $side } { $since }
lede-open = open for { $side } { $since }
lede-days = { $count ->
    [one] { $count } day cut
   *[other] { $count } days cut
}
lede-days-between = { $count ->
    [one] { $count } day cut
   *[other] { $least }–{ $count } days cut
}
lede-days-most = { $count ->
    [0] less than a day cut
    [one] up to { $count } day cut
   *[other] up to { $count } days cut
}
lede-since-today = since today
lede-since-yesterday = since yesterday
lede-held = Held by { $who } { $since }: { $places }.
lede-held-possible = Possibly held by { $who } { $since }: { $places }.
lede-contested = Contested between { $who } { $since }: { $places }.
lede-contested-possible = Possibly contested between { $who } { $since }: { $places }.
lede-unknown = Without a known holder { $since }: { $places }.
lede-others = { $count ->
    [one] one other place
   *[other] { $count } other places
}
lede-more = In the { $days } days to this one { $count ->
    [one] one more place changed
   *[other] { $count } more places changed
}: { $list }.
lede-more-held = { $count } came to { $side }
lede-more-contested = { $count } became contested
lede-more-unknown = { $count } became unknown
lede-quiet = Nothing has changed since { $day }, for { $count ->
    [one] { $count } day
   *[other] { $count } days
}.
