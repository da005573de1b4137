//! The `khutut` command.

fn main() {}
