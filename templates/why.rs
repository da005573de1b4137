//! Why an event is verified as it is: the steps of rule 1, in words.

use maud::{Markup, html};

use super::{
    names::{self, Name},
    page::Page,
};
use crate::domain::{
    event::{Assessment, Stance},
    ids::{ActorIx, EventIx},
    verification::{self, Voice},
    words::Verification,
};

/// The reasons, one sentence each.
#[must_use]
pub fn reasons(page: &Page<'_>, ix: EventIx) -> Vec<Markup> {
    let (Some(row), Some(fact)) = (page.atlas.event_row(ix), page.atlas.facts.event(ix)) else {
        return Vec::new();
    };
    let atlas = page.atlas;
    let sides = &atlas.facts.sides;
    let source = |id: &str| atlas.source(id).and_then(|ix| atlas.source_row(ix));
    let heard = Heard {
        page,
        voices: &verification::voices(row, sides, source),
        gains: fact.to.map(|actor| sides.side(actor)),
        loses: fact.from.map(|actor| sides.side(actor)),
    };
    let mut reasons = heard.rule(fact.verification);
    reasons.extend(heard.beside());
    reasons.extend(assessment(page, fact.assessment, row.assessment_note.as_deref()));
    let moves = if fact.is_applied(page.basis()) { "why-applied" } else { "why-not-applied" };
    reasons.push(html! { (page.lang.say(moves)) });
    reasons
}

/// What the claims of one event say.
struct Heard<'a> {
    page: &'a Page<'a>,
    voices: &'a [Voice<'a>],
    gains: Option<ActorIx>,
    loses: Option<ActorIx>,
}

impl Heard<'_> {
    fn with(&self, stance: Stance) -> impl Iterator<Item = &Voice<'_>> {
        self.voices.iter().filter(move |voice| voice.stance == stance)
    }

    /// The reason by rule 1.
    fn rule(&self, verification: Verification) -> Vec<Markup> {
        let lang = self.page.lang;
        let origins = self.origins();
        match verification {
            Verification::Refuted => vec![html! { (lang.say("why-refuted")) }],
            Verification::Disputed => {
                let count = |stance| self.with(stance).count().into();
                let values =
                    [("asserts", count(Stance::Asserts)), ("denies", count(Stance::Denies))];
                vec![html! { (lang.fill("why-disputed", &values)) }]
            }
            Verification::Claimed => {
                let side = self.side(self.gains);
                vec![lang.weave("why-claimed", &[("side", side.into())])]
            }
            Verification::Confirmed => {
                let names = self.names(&origins);
                let values = [("count", origins.len().into()), ("origins", names.into())];
                vec![lang.weave("why-confirmed", &values)]
            }
            Verification::Reported if origins.is_empty() => {
                vec![html! { (lang.say("why-reported-no-weight")) }]
            }
            Verification::Reported => {
                let names = self.names(&origins);
                vec![lang.weave("why-reported", &[("origins", names.into())])]
            }
        }
    }

    /// What stands beside the rule: denials of the loser, copies, doubts, wikis and maps.
    fn beside(&self) -> Vec<Markup> {
        let lang = self.page.lang;
        let weighty = self.with(Stance::Asserts).filter(|voice| voice.weighs).count();
        let light = self.with(Stance::Asserts).count() - weighty;
        let copies = weighty.saturating_sub(self.origins().len());
        let denials = self.with(Stance::Denies).count();
        let of_loser = denials > 0 && self.with(Stance::Denies).all(|v| v.is_for(self.loses));
        let counted = [
            ("why-copies", copies),
            ("why-light", light),
            ("why-doubts", self.with(Stance::Doubts).count()),
        ];
        let mut notes = Vec::new();
        if of_loser {
            let values = [("count", denials.into()), ("side", self.side(self.loses).into())];
            notes.push(lang.weave("why-loser-denies", &values));
        }
        notes.extend(counted.into_iter().filter(|(_, count)| *count > 0).map(|(key, count)| {
            html! { (lang.fill(key, &[("count", count.into())])) }
        }));
        notes
    }

    /// Whose reports assert it and weigh, each once.
    fn origins(&self) -> Vec<&str> {
        let mut origins: Vec<&str> = Vec::new();
        for voice in self.with(Stance::Asserts).filter(|voice| voice.weighs) {
            if !origins.contains(&voice.origin) {
                origins.push(voice.origin);
            }
        }
        origins
    }

    fn names(&self, origins: &[&str]) -> Markup {
        let names = origins.iter().map(|origin| html! { bdi { (origin) } });
        names::list(self.page, names.collect())
    }

    fn side(&self, side: Option<ActorIx>) -> Markup {
        html! { @if let Some(side) = side { (names::actor(self.page, side, Name::Whole)) } }
    }
}

fn assessment(page: &Page<'_>, made: Option<Assessment>, note: Option<&str>) -> Option<Markup> {
    let made = page.lang.say(&format!("assessment-{}", made?));
    Some(html! { (made) @if let Some(note) = note { " " bdi dir="auto" { (note) } } })
}
