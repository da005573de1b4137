//! Writing a bundle: the same record gives the same bytes.
//!
//! LF, quotation marks only where RFC 4180 needs them, numbers in their shortest form with one
//! digit after the point at least, rows in recorded order, claims in the order of their events.

use std::{borrow::Cow, fs, io, path::Path};

use crate::domain::record::Record;

use super::{
    actors, claims, events, info, places,
    progress::{EVERY, Progress},
    roads,
    sheet::{
        ACTORS, BASES, CLAIMS, EVENTS, INFO, PLACES, ROUTES, SEGMENTS, SHEETS, SOURCES, Sheet,
    },
    sources,
};

/// The cells of a row.
pub(super) type Cells<'a> = Vec<Cow<'a, str>>;

/// Writes a record into a folder, which is made if need be. Its events are written in the order in
/// which they stand: that is their recorded order. Further columns are written where a row fills
/// them. `progress` is told after each thousand rows.
///
/// Guarantee: a failure leaves no file half written; the files that a bundle had before are
/// replaced only when all are written.
///
/// # Errors
/// The folder or a file cannot be made or written; the error names it.
pub fn write(dir: &Path, record: &Record, progress: &mut dyn FnMut(Progress)) -> io::Result<()> {
    fs::create_dir_all(dir).map_err(|e| named(dir, &e))?;
    let written = write_beside(dir, record, progress).and_then(|()| put_in_place(dir));
    if written.is_err() {
        for sheet in SHEETS {
            // What is not there need not go.
            let _ = fs::remove_file(beside(dir, sheet));
        }
    }
    written
}

/// A list in one cell.
pub(super) fn list(members: &[String]) -> Cow<'_, str> {
    members.join("|").into()
}

/// An optional text.
pub(super) fn text(text: &Option<String>) -> Cow<'_, str> {
    text.as_deref().unwrap_or_default().into()
}

/// An optional word.
pub(super) fn word(word: Option<&str>) -> Cow<'_, str> {
    word.unwrap_or_default().into()
}

/// A number in its shortest form, with one digit after the point at least.
pub(super) fn number(number: f64) -> String {
    let text = number.to_string();
    if text.contains('.') { text } else { format!("{text}.0") }
}

fn write_beside(dir: &Path, record: &Record, progress: &mut dyn FnMut(Progress)) -> io::Result<()> {
    let mut out = Out { dir, progress };
    out.file(&ACTORS, record.actors.iter().map(actors::cells))?;
    out.file(&PLACES, record.places.iter().map(places::cells))?;
    out.file(&ROUTES, record.routes.iter().map(roads::route_cells))?;
    out.file(&SEGMENTS, record.segments.iter().map(roads::segment_cells))?;
    out.file(&SOURCES, record.sources.iter().map(sources::cells))?;
    out.file(&EVENTS, record.events.iter().map(events::cells))?;
    let claims = record
        .events
        .iter()
        .flat_map(|event| event.claims.iter().map(move |claim| claims::cells(event, claim)));
    out.file(&CLAIMS, claims)?;
    out.file(&BASES, record.bases.iter().map(roads::base_cells))?;
    out.file(&INFO, record.info.iter().map(info::cells))
}

fn put_in_place(dir: &Path) -> io::Result<()> {
    for sheet in SHEETS {
        let path = dir.join(sheet.file);
        fs::rename(beside(dir, sheet), &path).map_err(|e| named(&path, &e))?;
    }
    Ok(())
}

struct Out<'a> {
    dir: &'a Path,
    progress: &'a mut dyn FnMut(Progress),
}

impl Out<'_> {
    fn file<'r>(
        &mut self,
        sheet: &'static Sheet,
        rows: impl Iterator<Item = Cells<'r>> + Clone,
    ) -> io::Result<()> {
        let path = beside(self.dir, sheet);
        self.rows(&path, sheet, rows).map_err(|e| named(&path, &e))
    }

    fn rows<'r>(
        &mut self,
        path: &Path,
        sheet: &'static Sheet,
        rows: impl Iterator<Item = Cells<'r>> + Clone,
    ) -> io::Result<()> {
        let kept = kept_columns(sheet, rows.clone());
        let of = rows.clone().count() as u64;
        let file = fs::File::create(path)?;
        let mut writer =
            csv::WriterBuilder::new().terminator(csv::Terminator::Any(b'\n')).from_writer(file);
        writer.write_record(sheet.all().zip(&kept).filter(|(_, kept)| **kept).map(|(c, _)| c))?;
        for (cells, done) in rows.zip(1..) {
            let cells = cells.iter().zip(&kept).filter(|(_, kept)| **kept);
            writer.write_record(cells.map(|(cell, _)| cell.as_bytes()))?;
            if done % EVERY == 0 || done == of {
                (self.progress)(Progress { file: sheet.file, rows: done, of });
            }
        }
        writer.into_inner().map_err(|e| e.into_error())?.sync_all()
    }
}

/// Of each column, whether it is written: further ones only where a row fills them.
fn kept_columns<'r>(sheet: &Sheet, rows: impl Iterator<Item = Cells<'r>>) -> Vec<bool> {
    let mut kept = vec![true; sheet.columns.len()];
    kept.resize(sheet.all().count(), false);
    if !sheet.further.is_empty() {
        for cells in rows {
            for (kept, cell) in kept.iter_mut().zip(&cells) {
                *kept |= !cell.is_empty();
            }
        }
    }
    kept
}

/// Where a file is written before it takes its place.
fn beside(dir: &Path, sheet: &Sheet) -> std::path::PathBuf {
    dir.join(format!(".{}.part", sheet.file))
}

fn named(path: &Path, error: &io::Error) -> io::Error {
    io::Error::new(error.kind(), format!("{}: {error}", path.display()))
}
