//! Who belongs to whom: actors and places hang on their parents, and never in a loop.

use std::collections::{HashMap, HashSet};

use super::{log::Log, table::Table};

/// Children and their parents, of the bundle and of the record; the bundle's word goes first.
pub(super) struct Tree<'a>(HashMap<&'a str, &'a str>);

impl<'a> Tree<'a> {
    /// Gathers them. An empty parent is none.
    pub(super) fn new(known: &'a HashMap<String, Option<String>>, table: &'a Table) -> Self {
        let before = known.iter().map(|(id, up)| (id.as_str(), up.as_deref().unwrap_or_default()));
        let own = table.cells(["id", "parent_id"]).map(|(_, [id, parent])| (id, parent));
        let mut tree: HashMap<_, _> = before.chain(own).collect();
        tree.retain(|_, parent| !parent.is_empty());
        Self(tree)
    }

    /// Whether it has no parent.
    pub(super) fn is_topmost(&self, id: &str) -> bool {
        !self.0.contains_key(id)
    }

    /// Reports each loop once, at the first row of the file that is part of it.
    pub(super) fn report_loops(&self, table: &Table, log: &mut Log<'_>) {
        let mut done = HashSet::new();
        for (number, [id, parent]) in table.cells(["id", "parent_id"]) {
            let Some(members) = self.new_loop(id, &mut done) else { continue };
            // Walked from here, a loop further up is told at the row of its own.
            let rows = table.cells(["id", "parent_id"]);
            let first = rows.into_iter().find(|(_, [id, _])| members.contains(id));
            let (number, parent) = first.map_or((number, parent), |(n, [_, up])| (n, up));
            let what = format!("it belongs to itself: {}", members.join(" > "));
            let fault = table.fault(what, "let one of them belong to no other");
            log.faults.push(fault.at(number, Some("parent_id".into()), parent));
        }
    }

    /// The members of a loop that lies above an id and was not met before.
    fn new_loop(&self, id: &'a str, done: &mut HashSet<&'a str>) -> Option<Vec<&'a str>> {
        let mut way: Vec<&str> = Vec::new();
        let mut at = HashMap::new();
        let mut next = Some(id);
        while let Some(here) = next {
            if let Some(begin) = at.get(here) {
                let mut members = way.split_off(*begin);
                members.push(here);
                return Some(members);
            }
            if !done.insert(here) {
                return None;
            }
            at.insert(here, way.len());
            way.push(here);
            next = self.0.get(here).copied();
        }
        None
    }
}
