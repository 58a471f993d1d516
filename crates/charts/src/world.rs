//! Land and countries, from the public-domain maps of Natural Earth (`cargo xtask map` made the files).

use crate::sheet::Place;

/// Rings of land, written as the chore says: counts and steps in twentieths of a degree, seven bits a byte.
const LAND: &[u8] = include_bytes!("../assets/world.bin");
/// A country a line: name, longitude, latitude.
const COUNTRIES: &str = include_str!("../assets/countries.csv");

/// Names that shops use besides those of the map.
const ALIASES: [(&str, &str); 34] = [
    ("uk", "united kingdom"),
    ("great britain", "united kingdom"),
    ("england", "united kingdom"),
    ("scotland", "united kingdom"),
    ("wales", "united kingdom"),
    ("eire", "ireland"),
    ("republic of ireland", "ireland"),
    ("usa", "united states of america"),
    ("us", "united states of america"),
    ("united states", "united states of america"),
    ("rsa", "south africa"),
    ("uae", "united arab emirates"),
    ("korea", "south korea"),
    ("republic of korea", "south korea"),
    ("czech republic", "czechia"),
    ("channel islands", "jersey"),
    ("west indies", "barbados"),
    ("holland", "netherlands"),
    ("the netherlands", "netherlands"),
    ("turkiye", "turkey"),
    ("türkiye", "turkey"),
    ("deutschland", "germany"),
    ("russian federation", "russia"),
    ("viet nam", "vietnam"),
    ("macedonia", "north macedonia"),
    ("bosnia and herzegovina", "bosnia and herz."),
    ("dominican republic", "dominican rep."),
    ("ivory coast", "côte d'ivoire"),
    ("congo", "congo"),
    ("democratic republic of the congo", "dem. rep. congo"),
    ("burma", "myanmar"),
    ("cape verde", "cabo verde"),
    ("swaziland", "eswatini"),
    ("hong kong sar", "hong kong"),
];

/// A ring of land, in degrees.
pub(crate) type Ring = Vec<Place>;

/// The land of the world.
pub(crate) fn land() -> Vec<Ring> {
    let mut bytes = LAND.iter().copied();
    let mut rings = Vec::new();
    while let Some(count) = number(&mut bytes) {
        let (mut x, mut y) = (0, 0);
        let ring = (0..count).map_while(|_| {
            x += step(number(&mut bytes)?);
            y += step(number(&mut bytes)?);
            Some((f64::from(x) / PARTS, f64::from(y) / PARTS))
        });
        rings.push(ring.collect());
    }
    rings
}

/// Parts of a degree that are told apart.
const PARTS: f64 = 20.0;

fn number(bytes: &mut impl Iterator<Item = u8>) -> Option<u32> {
    let (mut number, mut shift) = (0, 0);
    loop {
        let byte = bytes.next()?;
        number |= u32::from(byte & 0x7f) << shift;
        if byte < 0x80 {
            return Some(number);
        }
        shift += 7;
    }
}

/// The sign of a step is its lowest bit.
fn step(number: u32) -> i32 {
    let size = (number >> 1) as i32;
    if number & 1 == 1 { -size } else { size }
}

/// Where a country lies, in degrees of longitude and latitude; by any of its usual English names.
pub(crate) fn country(name: &str) -> Option<Place> {
    let name = name.trim().to_lowercase();
    let name =
        ALIASES.iter().find(|(alias, _)| *alias == name).map_or(name.as_str(), |(_, known)| known);
    COUNTRIES.lines().find_map(|line| {
        let mut fields = line.split(';');
        let known = fields.next()?;
        (known.to_lowercase() == name)
            .then(|| Some((fields.next()?.parse().ok()?, fields.next()?.parse().ok()?)))?
    })
}

/// Can a country be placed on the map?
#[must_use]
pub fn is_on_map(name: &str) -> bool {
    country(name).is_some()
}

/// Degrees on the plane, by the polynomials of the Natural Earth projection.
pub(crate) fn project((longitude, latitude): Place) -> Place {
    let (lambda, phi) = (longitude.to_radians(), latitude.to_radians());
    let (p2, p4) = (phi * phi, phi * phi * phi * phi);
    let x = lambda
        * (0.870_7 - 0.131_979 * p2 + p4 * (-0.013_791 + p4 * (0.003_971 * p2 - 0.001_529 * p4)));
    let y =
        phi * (1.007_226 + p2 * (0.015_085 + p4 * (-0.044_475 + 0.028_874 * p2 - 0.005_916 * p4)));
    (x, y)
}

#[cfg(test)]
mod tests {
    use super::{country, is_on_map, land};

    #[test]
    fn usual_names_have_a_place() {
        for name in [
            "United Kingdom",
            "EIRE",
            "USA",
            "RSA",
            "Channel Islands",
            "Hong Kong",
            "Malta",
            "Singapore",
            "Bahrain",
            "Korea",
            "Czech Republic",
            "United Arab Emirates",
            "Iceland",
            "Lebanon",
            "West Indies",
            "Turkey",
            "Saudi Arabia",
            "Israel",
            "Brazil",
            "Nigeria",
            "Thailand",
            "Bermuda",
            "Cyprus",
        ] {
            assert!(is_on_map(name), "{name}");
        }
        for name in ["European Community", "Unspecified", ""] {
            assert!(!is_on_map(name), "{name}");
        }
    }

    #[test]
    fn places_and_land_are_on_the_globe() {
        let (longitude, latitude) = country("France").unwrap();
        assert!((-2.0..8.0).contains(&longitude) && (42.0..50.0).contains(&latitude));
        let land = land();
        assert!(land.len() > 50);
        assert!(land.iter().flatten().all(|(x, y)| x.abs() <= 195.0 && y.abs() <= 90.0));
    }
}
