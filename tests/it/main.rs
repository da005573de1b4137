//! The integration tests: one binary, so that one temporary database cluster serves all of them.
