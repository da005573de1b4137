//! The newsroom: who comes in, how long they stay, and what they may do there.

mod commands;

mod guards;
mod invitations;
mod limits;
mod pages;
mod people;
mod roles;
mod second_factor;
mod sessions;
mod sign_in;
mod switches;

mod demo;
mod logs;
