//! The filters of a list as its address gives them, and the links that change one of them.

use super::Keep;

/// Filters by name, as they were given; what was not given is not in it.
///
/// ```
/// use khutut::paths::{Given, Keep};
/// let given = Given::of([("kind", Some("town")), ("q", Some("al-Bab & co")), ("side", None)]);
/// let keep = Keep::default();
/// assert_eq!(given.link(keep, "/en/places"), "/en/places?kind=town&q=al-Bab+%26+co");
/// assert_eq!(given.without("q").link(keep, "/en/places"), "/en/places?kind=town");
/// assert_eq!(given.with("kind", "dam").get("kind"), Some("dam"));
/// ```
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Given(Vec<(&'static str, String)>);

impl Given {
    /// Those that have a value.
    pub fn of<'a>(filters: impl IntoIterator<Item = (&'static str, Option<&'a str>)>) -> Self {
        let given = filters.into_iter().filter_map(|(name, value)| Some((name, value?.to_owned())));
        Self(given.collect())
    }

    /// The value of a filter.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&str> {
        self.0.iter().find(|(n, _)| *n == name).map(|(_, value)| value.as_str())
    }

    /// The names of those that were given, in order.
    pub fn names(&self) -> impl Iterator<Item = &'static str> {
        self.0.iter().map(|(name, _)| *name)
    }

    /// Whether none was given.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The same without one.
    #[must_use]
    pub fn without(&self, name: &str) -> Self {
        Self(self.0.iter().filter(|(n, _)| *n != name).cloned().collect())
    }

    /// The same with another value of one.
    #[must_use]
    pub fn with(&self, name: &'static str, value: impl Into<String>) -> Self {
        let mut given = self.without(name);
        given.0.push((name, value.into()));
        given
    }

    /// A path with these filters, after what links keep.
    #[must_use]
    pub fn link(&self, keep: Keep, path: impl std::fmt::Display) -> String {
        let link = keep.link(path);
        if self.is_empty() {
            return link;
        }
        let query = form_urlencoded::Serializer::new(String::new()).extend_pairs(&self.0).finish();
        let mark = if link.contains('?') { '&' } else { '?' };
        format!("{link}{mark}{query}")
    }
}
