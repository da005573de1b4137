//! Build steps come here.

fn main() {}
