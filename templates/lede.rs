//! The day in a few sentences: the road that was cut or opened, what changed hands, or what stands.

use maud::{Markup, html};

use super::{
    dates::Form,
    legend::kilometres,
    names::{self, Name},
    page::Page,
    words::Value,
};
use crate::{
    atlas::{
        lately::{Hands, LATELY},
        stretches::{Standing, Stretch},
    },
    domain::{
        control::Control,
        day::Day,
        ids::{ActorIx, PlaceIx},
        words::Certainty,
    },
    paths::RoutePage,
};

/// The most places that are named; more are counted.
const MOST_NAMED: usize = 3;

/// The sentences.
#[must_use]
pub fn lede(page: &Page<'_>) -> Markup {
    let on = page.on();
    let lately = on.lately();
    let main_road = on.main_road().filter(|_| lately.roads.is_empty());
    let roads = lately.roads.iter().chain(&main_road).map(|stretch| road(page, stretch));
    let mut said: Vec<Markup> = roads.collect();
    said.extend(lately.places.iter().map(|places| hands(page, places)));
    said.extend((!lately.more.is_empty()).then(|| more(page, &lately.more)));
    if lately.roads.is_empty() && lately.places.is_none() {
        said.extend(on.quiet_since().and_then(|since| quiet(page, since)));
        said.push(counts(page));
    }
    html! { @for (n, sentence) in said.iter().enumerate() { @if n > 0 { " " } (sentence) } }
}

/// "The road from Hama to Aleppo has been cut for … since 21–22 February: 95 km between … and …."
#[must_use]
pub fn road(page: &Page<'_>, stretch: &Stretch) -> Markup {
    let lang = page.lang;
    let (phrase, sentence) = match (&stretch.standing, stretch.certainty) {
        (Standing::Cut, Certainty::Certain) => ("lede-cut", "lede-road-cut"),
        (Standing::Cut, Certainty::Possible) => ("lede-cut", "lede-road-cut-possible"),
        (Standing::OpenAgain(_), Certainty::Certain) => ("lede-open-again", "lede-road-open-again"),
        (Standing::OpenAgain(_), Certainty::Possible) => {
            ("lede-open-again", "lede-road-open-again-possible")
        }
        (Standing::OpenThroughout, _) => ("lede-open", "lede-road-open"),
    };
    let values =
        [("side", side(page, stretch.side).into()), ("since", since(page, &stretch.since).into())];
    let [from, to] = stretch.ends.map(|place| plain(page, place).into());
    let mut values: Vec<(&'static str, Value)> = vec![
        ("road", road_name(page, stretch).into()),
        ("state", html! { b { (lang.weave(phrase, &values)) } }.into()),
        ("km", kilometres(stretch.km).into()),
        ("from", from),
        ("to", to),
    ];
    if let Standing::OpenAgain(days) = &stretch.standing {
        values.push(("days", cut_days(page, *days.start(), *days.end()).into()));
    }
    lang.weave(sentence, &values)
}

/// "from Hama to Aleppo", linked to the page of the road.
fn road_name(page: &Page<'_>, stretch: &Stretch) -> Markup {
    let record = &page.atlas.record;
    let Some(route) = record.routes.get(stretch.route.pos()) else { return html! {} };
    let mut rows: Vec<_> = record.segments.iter().filter(|s| s.route_id == route.id).collect();
    rows.sort_by_key(|row| row.seq);
    let ends = rows.first().zip(rows.last()).filter(|(a, b)| a.from_place != b.to_place);
    let end = |id: &str| page.atlas.place(id).map(|place| plain(page, place));
    let name = ends.and_then(|(a, b)| {
        let values = [("from", end(&a.from_place)?.into()), ("to", end(&b.to_place)?.into())];
        Some(page.lang.weave("lede-road-name", &values))
    });
    let link = page.link(RoutePage { lang: page.lang, id: route.id.clone() });
    html! {
        a href=(link) {
            @match name {
                Some(name) => (name),
                None => bdi { (page.of(&route.name_en, &route.name_ar)) },
            }
        }
    }
}

/// "6–8 days", "1 day", "up to 3 days".
fn cut_days(page: &Page<'_>, least: i32, most: i32) -> String {
    let [least, most] = [least, most].map(|days| usize::try_from(days).unwrap_or_default());
    match least {
        0 => page.lang.fill("lede-days-most", &[("count", most.into())]),
        least if least == most => page.lang.fill("lede-days", &[("count", most.into())]),
        least => {
            let values = [("least", least.to_string().into()), ("count", most.into())];
            page.lang.fill("lede-days-between", &values)
        }
    }
}

/// "Held by … since yesterday: Khanasser."
fn hands(page: &Page<'_>, hands: &Hands) -> Markup {
    let lang = page.lang;
    let possible = hands.certainty == Certainty::Possible;
    let (key, who) = match (&hands.control, possible) {
        (Control::Held(actor), false) => ("lede-held", side(page, *actor)),
        (Control::Held(actor), true) => ("lede-held-possible", side(page, *actor)),
        (Control::Contested(actors), false) => ("lede-contested", sides(page, actors)),
        (Control::Contested(actors), true) => ("lede-contested-possible", sides(page, actors)),
        (Control::Unknown, _) => ("lede-unknown", html! {}),
    };
    let values = [
        ("places", html! { b { (named(page, &hands.places)) } }.into()),
        ("who", who.into()),
        ("since", since(page, &hands.since).into()),
    ];
    lang.weave(key, &values)
}

/// The first places by name, the rest by their number.
fn named(page: &Page<'_>, places: &[PlaceIx]) -> Markup {
    let most = if places.len() == MOST_NAMED + 1 { MOST_NAMED + 1 } else { MOST_NAMED };
    let mut items: Vec<Markup> =
        places.iter().take(most).map(|place| names::place_at(page, *place)).collect();
    let rest = places.len().saturating_sub(most);
    if rest > 0 {
        items.push(html! { (page.lang.fill("lede-others", &[("count", rest.into())])) });
    }
    names::list(page, items)
}

/// "In the 14 days to this one 12 more places changed: 4 to …, 8 contested."
fn more(page: &Page<'_>, more: &[(Control, usize)]) -> Markup {
    let lang = page.lang;
    let count = |(control, count): &(Control, usize)| match control {
        Control::Held(actor) => {
            let values = [("count", (*count).into()), ("side", side(page, *actor).into())];
            lang.weave("lede-more-held", &values)
        }
        Control::Contested(_) => lang.weave("lede-more-contested", &[("count", (*count).into())]),
        Control::Unknown => lang.weave("lede-more-unknown", &[("count", (*count).into())]),
    };
    let all: usize = more.iter().map(|(_, count)| count).sum();
    let days = usize::try_from(LATELY).unwrap_or_default();
    let list = names::list(page, more.iter().map(count).collect());
    let values = [("days", days.to_string().into()), ("count", all.into()), ("list", list.into())];
    lang.weave("lede-more", &values)
}

/// "Nothing has changed since 3 May, for 41 days."
fn quiet(page: &Page<'_>, since: Day) -> Option<Markup> {
    let days = usize::try_from(page.day.0 - since.0).ok().filter(|days| *days > 0)?;
    let since = within(page, &since.to_string());
    let values = [("day", html! { b { (since) } }.into()), ("count", days.into())];
    Some(page.lang.weave("lede-quiet", &values))
}

/// How many places are held, contested and unknown, how much of the roads is open and cut.
fn counts(page: &Page<'_>) -> Markup {
    let tally = page.on().tally();
    let held: usize = tally.held.iter().map(|(_, count)| count).sum();
    let values = [
        ("held", held.into()),
        ("contested", tally.contested.into()),
        ("unknown", tally.unknown.into()),
        ("open", kilometres(tally.open_km).into()),
        ("cut", kilometres(tally.cut_km).into()),
    ];
    page.lang.weave("map-lede", &values)
}

/// "since yesterday", "since 21–22 February", "since 23 February or before".
fn since(page: &Page<'_>, date: &str) -> String {
    let lang = page.lang;
    match date.parse::<Day>().map(|day| page.day.0 - day.0) {
        Ok(0) => return lang.say("lede-since-today"),
        Ok(1) => return lang.say("lede-since-yesterday"),
        _ => {}
    }
    let open = date.strip_prefix("../").or_else(|| date.strip_prefix('/'));
    let (key, date) = open.map_or(("since", date), |end| ("since-before", end));
    let start = date.strip_suffix("/..").or_else(|| date.strip_suffix('/')).unwrap_or(date);
    lang.fill(key, &[("date", within(page, start).into())])
}

/// A date; the year stands in the heading above and is said only where it is another.
fn within(page: &Page<'_>, date: &str) -> String {
    page.lang.edtf_text(date, Form::In(page.day.parts().0))
}

/// The name of an actor without what stands in brackets behind it.
fn side(page: &Page<'_>, actor: ActorIx) -> Markup {
    let name = names::actor_text(page, actor, Name::Whole);
    html! { bdi { (name.split(" (").next().unwrap_or(name)) } }
}

fn sides(page: &Page<'_>, actors: &[ActorIx]) -> Markup {
    names::list(page, actors.iter().map(|actor| side(page, *actor)).collect())
}

fn plain(page: &Page<'_>, place: PlaceIx) -> Markup {
    let row = page.atlas.place_row(place);
    html! { @if let Some(row) = row { bdi { (page.of(&row.name_en, &row.name_ar)) } } }
}
