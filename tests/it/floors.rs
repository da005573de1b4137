//! The floors of the house: nothing imports upwards, and each kind of text has its one room.

use std::{fs, path::Path};

/// Rooms from the ground up: a room may name those before it.
const FLOORS: [(&str, &str, &[&str]); 9] = [
    ("domain", "src/domain", &[]),
    ("atlas", "src/atlas", &["domain"]),
    ("paths", "src/paths", &["domain", "atlas"]),
    ("postgres", "src/postgres", &[]),
    ("store", "src/store", &["domain", "atlas"]),
    ("bundle", "src/bundle", &["domain", "atlas"]),
    ("refresh", "src/refresh", &["domain", "atlas", "store"]),
    ("templates", "templates", &["domain", "atlas", "paths", "web::assets"]),
    ("web", "src/web", &["domain", "atlas", "paths", "store", "refresh", "templates", "bundle"]),
];

/// A text that only some rooms may hold, and why.
const ROOMS: [(&str, &[&str], &str); 9] = [
    (
        "tokio::",
        &["src/store", "src/refresh", "src/postgres", "src/web", "src/main", "src/commands"],
        "floors 0 and 1 wait for nothing",
    ),
    (
        "sqlx::",
        &["src/store", "src/postgres", "src/refresh", "src/commands"],
        "SQL stays in store/",
    ),
    ("query!(", &["src/store"], "SQL stays in store/"),
    ("query_as!(", &["src/store"], "SQL stays in store/"),
    ("query_scalar!(", &["src/store"], "SQL stays in store/"),
    ("html! {", &["templates"], "markup stays in templates/"),
    ("\"FeatureCollection\"", &["src/web/feed"], "GeoJSON stays in web/feed/"),
    ("CACHE_CONTROL", &["src/web/caching"], "cache headers stay in web/caching.rs"),
    (
        "Timestamp::now",
        &["src/store", "src/refresh", "src/web", "src/postgres"],
        "floors 0 and 1 ask no clock",
    ),
];

#[test]
fn nothing_imports_upwards() {
    let rooms: Vec<&str> = FLOORS.iter().map(|f| f.0).collect();
    let mut faults = Vec::new();
    for (room, at, below) in FLOORS {
        each_line(at, &mut |file, number, line| {
            for other in rooms.iter().filter(|r| **r != room && !below.contains(r)) {
                let named = line.contains(&format!("crate::{other}::"))
                    || line.contains(&format!("crate::{other};"))
                    || line.contains(&format!("crate::{{{other}"));
                let allowed =
                    below.iter().any(|b| b.contains("::") && line.contains(&format!("crate::{b}")));
                if named && !allowed {
                    faults.push(format!("{file}:{number}: {room} names {other}: {}", line.trim()));
                }
            }
        });
    }
    assert!(faults.is_empty(), "imports go upwards:\n{}", faults.join("\n"));
}

#[test]
fn each_kind_of_text_stays_in_its_room() {
    let mut faults = Vec::new();
    for at in ["src", "templates"] {
        each_line(at, &mut |file, number, line| {
            for (text, rooms, why) in ROOMS {
                if line.contains(text) && !rooms.iter().any(|room| file.starts_with(room)) {
                    faults.push(format!("{file}:{number}: {why}: {}", line.trim()));
                }
            }
        });
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

/// Calls `see` with every line of code of a folder or file, tests and comments left out.
fn each_line(at: &str, see: &mut dyn FnMut(&str, usize, &str)) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(at);
    let path = if path.exists() { path } else { path.with_extension("rs") };
    if path.is_dir() {
        let mut entries: Vec<_> = fs::read_dir(&path).unwrap().flatten().collect();
        entries.sort_by_key(fs::DirEntry::file_name);
        for entry in entries {
            each_line(&format!("{at}/{}", entry.file_name().to_str().unwrap()), see);
        }
    } else if path.extension().is_some_and(|e| e == "rs") {
        let text = fs::read_to_string(&path).unwrap();
        let code = text.lines().take_while(|line| !line.contains("#[cfg(test)]"));
        for (n, line) in code.enumerate().filter(|(_, l)| !l.trim_start().starts_with("//")) {
            see(at, n + 1, line);
        }
    }
}
