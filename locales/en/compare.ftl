# Two days of one map.
compare-title = { $from } and { $to } compared
compare-description = What differs on the map between { $from } and { $to }: places, roads, gains and losses.
compare-from = Compare
compare-to = with
compare-go = Compare
compare-swap = Swap
compare-days = { $count ->
    [one] one day
   *[other] { $count } days
}
compare-places = { $count ->
    [one] one place
   *[other] { $count } places
}
compare-segments = { $count ->
    [one] one road segment
   *[other] { $count } road segments
}
compare-same-day = Both days are the same. Choose another day to compare with.
compare-nothing = In { $days } nothing changed: no place changed hands, no road opened or closed. Choose days that are further apart.
compare-only-places = In { $days } { $places } changed, and no road.
compare-only-segments = In { $days } { $segments } changed, and no place.
compare-both = In { $days } { $places } and { $segments } changed.
compare-by-side = Gains and losses
compare-side = Side
compare-gained = places gained
compare-lost = lost
compare-opened = km opened
compare-closed = closed
compare-roads = Roads
compare-places-h = Places
compare-then = then
compare-map = The map of { $day }
compare-divider = Divider: how much of the map shows the first day
compare-beside = Side by side
compare-over = One over the other
compare-more = More of the first day
compare-less = More of the second day
