//! Measured paths of the Atlas.

fn main() {}
