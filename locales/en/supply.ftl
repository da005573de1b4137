# The supply question.
nav-supply = Supply
supply-title = Could supplies pass?
supply-title-of = { $answer } { $side } supplies from { $from } to { $to }
supply-title-wrong = Error: { $title }
supply-description = Whether a side's supplies could go by road between two places on a day, by which way, since when, and how often that way was cut.
supply-side = Supplies of
supply-from = from
supply-to = to
supply-day = on
supply-start = Period from
supply-end = until (not included)
supply-period = Another period for the history
supply-ask = Ask
supply-problem = There is a problem
supply-fault-side-missing = Choose whose supplies
supply-fault-from-missing = Enter the place they come from
supply-fault-to-missing = Enter the place they go to
supply-fault-side = “{ $value }” is not a side of this record. Choose one from the list
supply-fault-place = Nothing in the record is called “{ $value }”. Check the spelling, or search for it above
supply-fault-same = Both places are the same. Enter two different places
supply-fault-day = “{ $value }” is not a day. Write it like 2016-02-24
supply-fault-reversed = The period ends before it begins. Enter an end after the start
supply-fault-segment = “{ $value }” is not a road segment of this record. Choose one in the table
supply-answer-yes = Yes.
supply-answer-possibly = Possibly.
supply-answer-no = No.
supply-answer-unknown = Not known.
supply-say-yes = On { $day } supplies of { $side } could go by road from { $from } to { $to }.
supply-say-possibly = On { $day } supplies of { $side } could possibly go by road from { $from } to { $to }: it is not certain on which day a road closed or opened.
supply-say-no = On { $day } supplies of { $side } could not go by road from { $from } to { $to }.
supply-say-unknown = Whether supplies of { $side } could go by road from { $from } to { $to } on { $day } is not known: no way is on record, and of some roads nothing is.
supply-by = The shortest way is { $km }, by { $roads }.
supply-ways = { $count ->
    [one] Another way shares a segment with it.
   *[other] There were { $count } ways that share no segment.
}
supply-sole-all = There was no other: every segment of it was a sole road.
supply-sole-some = { $count ->
    [one] One of its { $all } segments lies on every way.
   *[other] { $count } of its { $all } segments lie on every way.
}
supply-last = The last way that was certain, { $km } by { $roads }, was open until { $day }.
supply-last-sure = It was last certain on { $day }, { $km } by { $roads }.
supply-never = No way is on record before that day either.
supply-neither = { $side } held neither place on this day. The question is answered all the same.
supply-way = The way
supply-broken = Where the last way is broken
supply-doubtful = What is not certain of the last sure way
supply-order = from { $from } on
supply-sole = sole road
supply-what-if = What if
supply-if-cut = if it were cut
supply-if-title = If { $segment } were cut
supply-if-already = There is no way even with it.
supply-if-none-left = There would be no way: it lies on every one.
supply-if-another = There would be another way.
supply-if-no-bases = The record names no base of supply for { $side } on this day, so it cannot be said what would be cut off.
supply-if-nothing = No place that is joined to { $bases } would be cut off.
supply-if-cut-off = { $count ->
    [one] One place would be cut off from { $bases }, or more surely so:
   *[other] { $count } places would be cut off from { $bases }, or more surely so:
}
supply-map = Map of the way
supply-map-way = The shortest way is drawn wide.
supply-map-last = The last way that was certain is drawn wide.
supply-map-none = The two places.
supply-history = Was there a way? { $start } to { $end }
supply-json = as JSON
supply-band = A band of time: when there was a way, when none, when possibly none, when it is not known. The list of cuts below says the same.
supply-days = { $count ->
    [one] one day
   *[other] { $count } days
}
supply-days-between = { $min } to { $count } days
supply-key-yes = a way · { $days }
supply-key-no = no way · { $days }
supply-key-possibly = possibly none · { $days }
supply-key-unknown = not known: roads without a report · { $days }
supply-cuts = Cuts
supply-days-cut = Days cut, certain – possible
supply-of-days = of { $days }
supply-longest = Longest cut, days
supply-share = Share of the period
supply-run = On { $day }
supply-run-since = since { $day }
supply-by-verification = Cuts by the weakest verification of what made them:
supply-gaps = When there was no way
gap-goes-on = goes on past the period
supply-gap-segments = { $count ->
    [one] One segment
   *[other] { $count } segments
}
supply-gap-events = { $count ->
    [one] One event
   *[other] { $count } events
}
supply-events = The events and their sources
supply-examples = Questions to begin with
supply-empty = Choose a side and two places on roads of the record. Some questions that it can answer:
supply-example = { $side }: { $from } to { $to }
supply-method = How this is answered
supply-method-text = A segment counts as open for a side by the reports of its cuts and reopenings, or where that side holds both its ends. Uncertain dates are read twice, once in the side's favour and once against it: a way in both readings is “yes”, in the better one alone “possibly”. “Not known” means that roads of which nothing is reported would complete a way.
