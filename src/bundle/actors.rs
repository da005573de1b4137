//! Rows of `actors.csv`.

use std::collections::HashMap;

use crate::domain::actor::Actor;

use super::{
    log::Log,
    refs::Refs,
    row::Row,
    table::Table,
    write::{Cells, list, text},
};

/// Reads them.
pub(super) fn read(table: &Table, refs: &Refs<'_>, log: &mut Log<'_>) -> Vec<Actor> {
    let mut seen = HashMap::new();
    let actors = table.read(log, |row| Some(actor(row, refs, &mut seen)));
    refs.actor_tree.report_loops(table, log);
    actors
}

/// The cells of one, in the order of the columns.
pub(super) fn cells(actor: &Actor) -> Cells<'_> {
    vec![
        (&*actor.id).into(),
        (&*actor.name_en).into(),
        (&*actor.name_ar).into(),
        list(&actor.alt_names),
        text(&actor.short_en),
        text(&actor.short_ar),
        text(&actor.parent_id),
        text(&actor.colour),
        text(&actor.wikidata),
        text(&actor.notes),
    ]
}

fn actor(row: &mut Row<'_>, refs: &Refs<'_>, seen: &mut HashMap<String, u64>) -> Actor {
    let id = row.id("id");
    row.unique("id", id.clone(), seen);
    Actor {
        id,
        name_en: row.name("name_en", "English"),
        name_ar: row.name("name_ar", "Arabic"),
        alt_names: row.names("alt_names"),
        short_en: row.optional_name("short_en"),
        short_ar: row.optional_name("short_ar"),
        parent_id: row.reference("parent_id", &refs.actors),
        colour: row.shaped(
            "colour",
            is_colour,
            "this is not a colour",
            "write #RRGGBB, as #D7191C",
        ),
        wikidata: row.wikidata("wikidata"),
        notes: row.text("notes"),
    }
}

fn is_colour(text: &str) -> bool {
    text.strip_prefix('#')
        .is_some_and(|hex| hex.len() == 6 && hex.bytes().all(|b| b.is_ascii_hexdigit()))
}
