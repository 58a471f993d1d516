//! What the shop sells: codes, names, prices and popularity.

use crate::{
    random::{Random, Stream},
    words::{FIRST_FESTIVE_MOTIF, MOTIFS, OBJECTS, STYLES},
};

/// Goods in the catalogue, beside the service codes.
const GOODS: u16 = 3_600;
/// The code for postage.
pub const POSTAGE: u16 = GOODS;
/// The code for lines keyed in by hand.
pub const MANUAL: u16 = GOODS + 1;

/// Popularity is a table of 2^16 tickets: one draw, one look-up.
const TICKETS: u32 = 1 << 16;

/// The popularity of rank r is 1 / (r + FLATTENING) ^ STEEPNESS, a Zipf law with a flat top.
const FLATTENING: f64 = 30.0;
const STEEPNESS: f64 = 0.9;

pub struct Product {
    pub code: String,
    /// The description as it stands in the file: quoted where CSV needs it.
    pub name: String,
    /// List price in cents.
    pub cents: u32,
    /// Sells before Christmas only.
    pub festive: bool,
}

pub struct Catalogue {
    products: Vec<Product>,
    tickets: Vec<u16>,
}

impl Catalogue {
    pub fn new(seed: u64) -> Self {
        let mut random = Random::new(seed, Stream::Catalogue);
        let mut products = goods(&mut random);
        products.push(service("POST", "POSTAGE", 1_800));
        products.push(service("M", "Manual", 1_000));
        Self { products, tickets: tickets(&mut random) }
    }

    pub fn product(&self, index: u16) -> &Product {
        &self.products[usize::from(index)]
    }

    /// A product drawn by popularity.
    pub fn draw(&self, random: &mut Random) -> u16 {
        self.tickets[random.below(TICKETS) as usize]
    }
}

fn service(code: &str, name: &str, cents: u32) -> Product {
    Product { code: code.into(), name: name.into(), cents, festive: false }
}

fn goods(random: &mut Random) -> Vec<Product> {
    let mut products = Vec::with_capacity(usize::from(GOODS) + 2);
    let mut number = 20_000;
    while products.len() < usize::from(GOODS) {
        number += 1 + random.below(14);
        // Some goods come in a family of variants: one number, letters A, B, C...
        let variants = [1, 2, 3, 4][random.weighted(&[90, 5, 3, 2])];
        let family_price = random.log_normal(235.0, 0.85);
        for variant in 0..variants {
            if products.len() == usize::from(GOODS) {
                break;
            }
            let letter = ["A", "B", "C", "D"][variant];
            let suffix = if variants > 1 { letter } else { "" };
            let (name, festive) = name(products.len());
            products.push(Product {
                code: format!("{number}{suffix}"),
                name,
                cents: price_point(family_price),
                festive,
            });
        }
    }
    products
}

/// The name of the n-th product. The stride is prime to the number of combinations, so no name
/// comes twice, and neighbours have nothing in common.
fn name(index: usize) -> (String, bool) {
    const STRIDE: usize = 48_611;
    let pick = index * STRIDE % (STYLES.len() * MOTIFS.len() * OBJECTS.len());
    let style = STYLES[pick % STYLES.len()];
    let motif = pick / STYLES.len() % MOTIFS.len();
    let object = OBJECTS[pick / STYLES.len() / MOTIFS.len()];
    let title = format!("{style} {} {object}", MOTIFS[motif]);
    let name = match index % 25 {
        0..4 => format!("\"{title}, SET OF {}\"", 2 + index % 5),
        4..6 => format!("\"{title} {}\"\"\"", 4 + index % 8),
        _ => title,
    };
    (name, motif >= FIRST_FESTIVE_MOTIF)
}

/// The shop's price nearest below: pennies under a pound, then .25, .55, .85 or .95, then .95.
fn price_point(cents: f64) -> u32 {
    const PENNIES: [u32; 8] = [12, 19, 29, 39, 42, 55, 65, 85];
    const ENDINGS: [u32; 4] = [25, 55, 85, 95];
    let cents = cents as u32;
    let floor_of = |points: &[u32], value: u32| {
        let below = points.iter().rev().find(|&&point| point <= value);
        below.or(points.first()).copied().unwrap_or(value)
    };
    match cents {
        0..100 => floor_of(&PENNIES, cents),
        100..1_000 => cents / 100 * 100 + floor_of(&ENDINGS, cents % 100),
        _ => cents.min(30_000) / 100 * 100 + 95,
    }
}

fn tickets(random: &mut Random) -> Vec<u16> {
    let mut by_rank: Vec<u16> = (0..GOODS).collect();
    random.shuffle(&mut by_rank);
    let weight = |rank: u16| libm::pow(f64::from(rank) + FLATTENING, -STEEPNESS);
    let total: f64 = (0..GOODS).map(weight).sum();
    let mut tickets = Vec::with_capacity(TICKETS as usize);
    let mut share = 0.0;
    for (rank, &product) in (0..GOODS).zip(&by_rank) {
        share += weight(rank) / total;
        tickets.resize((share * f64::from(TICKETS)) as usize, product);
    }
    // Rounding may leave the last ticket over.
    tickets.resize(TICKETS as usize, by_rank[usize::from(GOODS) - 1]);
    tickets
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_and_names_are_unique() {
        let catalogue = Catalogue::new(7);
        let distinct = |field: fn(&Product) -> &String| {
            let mut values: Vec<_> = catalogue.products.iter().map(field).collect();
            values.sort();
            values.dedup();
            values.len()
        };
        assert_eq!(distinct(|product| &product.code), usize::from(GOODS) + 2);
        assert_eq!(distinct(|product| &product.name), usize::from(GOODS) + 2);
    }

    #[test]
    fn every_product_can_be_drawn_and_the_first_ranks_lead() {
        let catalogue = Catalogue::new(7);
        assert_eq!(catalogue.tickets.len(), TICKETS as usize);
        let mut counts = vec![0_u32; usize::from(GOODS)];
        for &ticket in &catalogue.tickets {
            counts[usize::from(ticket)] += 1;
        }
        counts.sort_unstable();
        assert!(counts[0] > 0);
        assert!(counts[usize::from(GOODS) - 1] > 50 * counts[0]);
    }

    #[test]
    fn prices_land_on_price_points() {
        for (cents, expect) in [
            (3.0, 12),
            (60.0, 55),
            (110.0, 125),
            (199.0, 195),
            (260.0, 255),
            (1_234.0, 1_295),
            (1e9, 30_095),
        ] {
            assert_eq!(price_point(cents), expect, "{cents}");
        }
    }
}
