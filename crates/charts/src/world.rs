//! Land and countries, from the public-domain maps of Natural Earth (`cargo xtask map` made the files).

use crate::sheet::Place;

/// Rings of land, written as the chore says: counts and steps in twentieths of a degree, seven bits a byte.
const LAND: &[u8] = include_bytes!("../assets/world.bin");
/// A country a line: name, longitude, latitude.
const COUNTRIES: &str = include_str!("../assets/countries.csv");

/// Names that shops and standards use besides those of the map: a [`plain`] name, then the one on the map, or a
/// longitude and a latitude where the map has none.
const NAMES: &str = include_str!("../assets/names.csv");

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
    let plain = plain(&name);
    let other = find(NAMES, &plain);
    let found = find(COUNTRIES, &name)
        .or_else(|| find(COUNTRIES, other?))
        .or(other)
        .or_else(|| find(COUNTRIES, &plain))?;
    let (longitude, latitude) = found.split_once(';')?;
    Some((longitude.parse().ok()?, latitude.parse().ok()?))
}

/// What follows a name in a table.
fn find<'a>(table: &'a str, name: &str) -> Option<&'a str> {
    table.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix(';'))
}

/// A name in lower case without what is written one way or the other: "Korea, Republic of", "St. Lucia", "Türkiye".
fn plain(name: &str) -> String {
    let turned = match name.split_once(", ") {
        Some((last, first)) => format!("{first} {last}"),
        None => name.to_owned(),
    };
    let spelt = turned.replace('&', "and").replace('.', "");
    let words = spelt.split_whitespace().map(|word| if word == "st" { "saint" } else { word });
    let text = words.collect::<Vec<_>>().join(" ");
    text.strip_prefix("the ").unwrap_or(&text).chars().map(unaccented).collect()
}

fn unaccented(character: char) -> char {
    match character {
        'á' | 'à' | 'â' | 'ã' | 'ä' | 'å' => 'a',
        'ç' => 'c',
        'é' | 'è' | 'ê' | 'ë' => 'e',
        'í' | 'ì' | 'î' | 'ï' => 'i',
        'ó' | 'ò' | 'ô' | 'õ' | 'ö' => 'o',
        'ú' | 'ù' | 'û' | 'ü' => 'u',
        '’' => '\'',
        other => other,
    }
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
    use super::{NAMES, country, is_on_map, land};

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
    fn spellings_and_standards_agree() {
        for (name, same) in [
            ("Korea, Republic of", "South Korea"),
            ("Congo, The Democratic Republic of the", "Dem. Rep. Congo"),
            ("Türkiye", "Turkey"),
            ("St. Lucia", "Saint Lucia"),
            ("Trinidad & Tobago", "Trinidad and Tobago"),
            ("Côte d’Ivoire", "Ivory Coast"),
            ("U.S. Virgin Islands", "Virgin Islands, U.S."),
            ("The Netherlands", "Netherlands"),
            ("North Macedonia", "Macedonia"),
        ] {
            assert!(is_on_map(name), "{name}");
            assert_eq!(country(name), country(same), "{name}");
        }
        assert!(is_on_map("Gibraltar") && is_on_map("Réunion"));
    }

    #[test]
    fn every_other_name_leads_to_a_place() {
        for line in NAMES.lines() {
            let name = line.split(';').next().unwrap_or_default();
            let (longitude, latitude) = country(name).expect(name);
            assert!(longitude.abs() <= 180.0 && latitude.abs() <= 90.0, "{name}");
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
