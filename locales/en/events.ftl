# Kinds of events.
event-captured = Captured
event-recaptured = Recaptured
event-withdrew = Withdrawal
event-held = Reported as held
event-contested = Contested
event-route_cut = Road cut
event-route_reopened = Road open again
event-siege_begun = Siege begun
event-siege_lifted = Siege lifted
event-clash = Clash
event-participation_disputed = Dispute over who took part
event-attack = Attack
event-infiltration = Infiltration
event-buildup = Build-up
event-threat = Threat
event-border_reached = Border reached
event-title = { $kind }, { $date }
event-why = Verification, and why
event-claims = What the sources say
extent-partial = in part
fact-what = What
fact-when = When
fact-places = Where
fact-segments = On the road
fact-to = Gains
fact-from = Loses or leaves
fact-holder = Holds
fact-cutter = Cut by
fact-cut-for = Cut for
fact-reopener = Open again for
fact-participants = Also took part
fact-about = About the event
fact-note = Compilers' note

# Claims.
claims-asserts = { $count ->
    [one] { $count } source asserts it
   *[other] { $count } sources assert it
}
claims-denies = { $count ->
    [one] { $count } source denies it
   *[other] { $count } sources deny it
}
claims-doubts = { $count ->
    [one] { $count } source doubts it
   *[other] { $count } sources doubt it
}
claim-published = published { $date }
claim-origin = by report of { $origin }
claim-speaker = quotes { $speaker }
claim-speaks-for = speaks for { $actor }
claim-date = gives as its day { $date }
publisher-agency = news agency
publisher-broadcaster = broadcaster
publisher-newspaper = newspaper
publisher-website = website
publisher-monitor = monitor
publisher-ngo = non-governmental organisation
publisher-party_media = media of a party to the war
publisher-wiki = wiki
publisher-map = map

# Why.
why-refuted = Refuted: no source asserts it.
why-disputed = Disputed: { $asserts ->
    [one] { $asserts } source asserts it
   *[other] { $asserts } sources assert it
} and { $denies ->
    [one] { $denies } denies it
   *[other] { $denies } deny it
}.
why-claimed = Claimed: every source that asserts it and weighs speaks for the side that gains, { $side }.
why-confirmed = Confirmed: { $count } independent origins assert it: { $origins }.
why-reported = Reported: one origin asserts it, { $origins }.
why-reported-no-weight = Reported: only wikis or maps assert it, and they do not weigh.
why-loser-denies = { $count ->
    [one] The source that denies it speaks
   *[other] The { $count } sources that deny it speak
} for the side that loses, { $side }: that stands beside it.
why-copies = { $count ->
    [one] { $count } more source passes on one of the same reports and adds no origin.
   *[other] { $count } more sources pass on the same reports and add no origin.
}
why-light = { $count ->
    [one] { $count } asserting source is a wiki or a map and does not weigh.
   *[other] { $count } asserting sources are wikis or maps and do not weigh.
}
why-doubts = { $count ->
    [one] { $count } source doubts it; doubts are shown and lower nothing.
   *[other] { $count } sources doubt it; doubts are shown and lower nothing.
}
assessment-accepted = An editor accepted it:
assessment-rejected = An editor rejected it:
why-applied = It is applied to the map.
why-not-applied = It is not applied to the map.
