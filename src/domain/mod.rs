//! What is true of the record: pure, synchronous, without input, output or a clock.
