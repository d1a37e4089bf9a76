#![doc = include_str!("../README.md")]

pub mod slug;
pub mod document;
pub mod ontology;
pub mod repair;
pub mod sentence;
pub mod mention;
pub mod evidence;
pub mod entity;
pub mod fact;
pub mod layout;
pub mod graph;
pub mod extract;
pub mod read;
pub mod export;
pub mod check;
