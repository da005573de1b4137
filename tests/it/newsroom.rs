//! The newsroom: who comes in, how long they stay, and what they may do there.

mod commands;
