# Corrections and editions.
corrections-title = Corrections
corrections-description = What each edition of the record changed after the first: corrections, retractions and new reports, with the reason.
corrections-lede = Nothing is deleted. What was wrong is put right in a new edition, with a reason, at the same address; older editions can still be asked for.
corrections-none = Nothing has been changed since { $edition }, published { $day }.
corrections-none-how = When a new edition changes something, it stands here: what it said, what it says, and why.
corrections-more = { $count ->
    [one] { $count } more correction:
   *[other] { $count } more corrections:
}
edition-name = Edition { $number }
edition-description = What edition { $number } of the record changed, when it was published and why.
edition-published = Published on { $day }.
edition-reason = Reason: { $reason }
edition-changes = What it changed
edition-first = The first edition brought the whole record.
edition-more = { $count ->
    [one] { $count } more row is counted and not listed.
   *[other] { $count } more rows are counted and not listed.
}
edition-see = See also
edition-map = The map as this edition tells it
edition-map-before = The map as the edition before told it
field-empty = empty
field-before = before:
field-after = after:
change-kind-event = New event
change-kind-late_report = Late report
change-kind-correction = Correction
change-kind-clarification = Clarification
change-kind-reclassification = Other assessment
change-kind-retraction = Retraction
family-actor = Actor
family-place = Place
family-route = Road
family-segment = Road segment
family-source = Source
family-event = Event
family-base = Base
family-info = About the record
rows-actor = { $count ->
    [one] { $count } actor
   *[other] { $count } actors
}
rows-place = { $count ->
    [one] { $count } place
   *[other] { $count } places
}
rows-route = { $count ->
    [one] { $count } road
   *[other] { $count } roads
}
rows-segment = { $count ->
    [one] { $count } road segment
   *[other] { $count } road segments
}
rows-source = { $count ->
    [one] { $count } source
   *[other] { $count } sources
}
rows-event = { $count ->
    [one] { $count } event
   *[other] { $count } events
}
rows-base = { $count ->
    [one] { $count } base
   *[other] { $count } bases
}
rows-info = { $count ->
    [one] { $count } fact about the record
   *[other] { $count } facts about the record
}
