//! A publication that claims are taken from.

use super::{edtf::Edtf, words::words};

words! {
    /// What kind of publisher it is. Wikis and maps assert, but do not weigh (rule 1).
    PublisherKind {
        Agency = "agency", Broadcaster = "broadcaster", Newspaper = "newspaper",
        Website = "website", Monitor = "monitor", Ngo = "ngo", PartyMedia = "party_media",
        Wiki = "wiki", Map = "map",
    }
}

words! {
    /// Reliability of a source on the Admiralty scale, A (completely reliable) to F (cannot be
    /// judged).
    Reliability { A = "A", B = "B", C = "C", D = "D", E = "E", F = "F" }
}

/// A source, as a row of `sources.csv`.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Source {
    /// Its id.
    pub id: String,
    /// Who published it.
    pub publisher: String,
    /// Whose report it is, where that is not the publisher.
    pub origin: Option<String>,
    /// What kind of publisher.
    pub publisher_kind: PublisherKind,
    /// The actor whose own medium the origin is.
    pub affiliation: Option<String>,
    /// Title; in brackets where paraphrased.
    pub title: Option<String>,
    /// Language, BCP 47.
    pub language: Option<String>,
    /// Address, http or https.
    pub url: Option<String>,
    /// When it was published.
    pub published_on: Option<Edtf>,
    /// Notes of the compilers.
    pub notes: Option<String>,
    /// Reliability; none counts as F.
    pub reliability: Option<Reliability>,
    /// Why this reliability.
    pub reliability_note: Option<String>,
    /// Address of an archived copy.
    pub archived_url: Option<String>,
    /// SHA-256 of the captured copy, hexadecimal.
    pub capture_sha256: Option<String>,
}

impl Source {
    /// Whose report it is: its origin, else its publisher.
    #[must_use]
    pub fn origin(&self) -> &str {
        self.origin.as_deref().unwrap_or(&self.publisher)
    }
}
