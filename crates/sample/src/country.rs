//! Where customers live.

use crate::random::Random;

pub const HOME: u8 = 0;

const NAMES: [&str; 24] = [
    "United Kingdom",
    "Germany",
    "France",
    "EIRE",
    "Netherlands",
    "Spain",
    "Belgium",
    "Switzerland",
    "Portugal",
    "Australia",
    "Italy",
    "Channel Islands",
    "Austria",
    "Sweden",
    "Norway",
    "Denmark",
    "Finland",
    "Cyprus",
    "Japan",
    "USA",
    "Poland",
    "Greece",
    "Canada",
    "Singapore",
];

const WEIGHTS: [u32; 24] = [
    8_950, 220, 190, 40, 40, 70, 50, 45, 45, 30, 35, 30, 25, 25, 20, 20, 20, 15, 8, 10, 8, 6, 5, 3,
];

/// Wholesalers are more often abroad.
const WHOLESALE_WEIGHTS: [u32; 24] = [
    8_200, 300, 300, 350, 250, 60, 60, 60, 50, 100, 40, 40, 20, 40, 30, 30, 20, 10, 15, 10, 5, 5,
    3, 2,
];

pub fn draw(wholesaler: bool, random: &mut Random) -> u8 {
    let weights = if wholesaler { &WHOLESALE_WEIGHTS } else { &WEIGHTS };
    random.weighted(weights) as u8
}

pub fn name(country: u8) -> &'static str {
    NAMES[usize::from(country)]
}
