//! `cargo xtask map FOLDER`: the map of the charts, made anew from Natural Earth.
//!
//! FOLDER holds `land-50m.json` and `countries-50m.json` of the npm package `world-atlas` 2, which are Natural
//! Earth's public-domain maps as TopoJSON.
//!
//! `world.bin` is a run of variable-length numbers, seven bits a byte, the lowest first and the last byte below 128.
//! Each ring of land is its count of points and then, for each point, the steps right and up from the point before
//! it (the first one from 0° 0°) in twentieths of a degree, with the sign in the lowest bit. A ring that crosses the
//! date line goes on beyond 180°.

use crate::workspace::Workspace;
use anyhow::{Context, Result};
use serde_json::Value;
use std::fmt::Write;
use std::fs;
use std::path::Path;

/// Rings of land smaller than this, in square degrees, would be a dot on the map.
const MIN_AREA: f64 = 0.4;
/// A point this close to the line between its neighbours, in degrees, is left out.
const TOLERANCE: f64 = 0.12;
/// South of it lies nothing but ice.
const SOUTH: f64 = -60.0;
/// Parts of a degree that are told apart.
const PARTS: f64 = 20.0;

type Point = [f64; 2];

/// Writes the two files.
pub fn run(ws: &Workspace, folder: &Path) -> Result<()> {
    let assets = ws.root.join("crates/charts/assets");
    let land = Topology::read(&folder.join("land-50m.json"))?;
    let mut bytes = Vec::new();
    let mut points = 0;
    for ring in land.rings(&land.json["objects"]["land"])? {
        let ring = unrolled(&ring);
        if is_ice(&ring) || area(&ring).abs() < MIN_AREA {
            continue;
        }
        let half = ring.len() / 2;
        let mut kept = simplified(&ring[..=half]);
        kept.extend(simplified(&ring[half..]).into_iter().skip(1));
        points += kept.len();
        write_ring(&mut bytes, &kept);
    }
    fs::write(assets.join("world.bin"), &bytes)?;

    let world = Topology::read(&folder.join("countries-50m.json"))?;
    let countries = &world.json["objects"]["countries"]["geometries"];
    let mut lines = Vec::new();
    for country in countries.as_array().context("no countries")? {
        let name = country["properties"]["name"].as_str().context("a country without a name")?;
        let rings: Vec<_> = world.rings(country)?.iter().map(|ring| unrolled(ring)).collect();
        let largest = rings.iter().max_by(|a, b| area(a).abs().total_cmp(&area(b).abs()));
        if let Some(ring) = largest.filter(|ring| !is_ice(ring)) {
            let [longitude, latitude] = centre(ring);
            // The ring may have gone on beyond the date line.
            let longitude = longitude - (longitude / 360.0).round() * 360.0;
            let mut line = String::new();
            write!(line, "{};{longitude:.2};{latitude:.2}", name.to_lowercase())?;
            lines.push(line);
        }
    }
    lines.sort();
    fs::write(assets.join("countries.csv"), lines.join("\n") + "\n")?;
    println!("{points} points of land in {} bytes, {} countries", bytes.len(), lines.len());
    Ok(())
}

fn is_ice(ring: &[Point]) -> bool {
    ring.iter().all(|point| point[1] < SOUTH)
}

/// A TopoJSON file: shapes that share their arcs.
struct Topology {
    json: Value,
    arcs: Vec<Vec<Point>>,
}

impl Topology {
    fn read(path: &Path) -> Result<Self> {
        let text = fs::read_to_string(path).with_context(|| path.display().to_string())?;
        let json: Value = serde_json::from_str(&text)?;
        let pair =
            |value: &Value| -> Option<Point> { Some([value[0].as_f64()?, value[1].as_f64()?]) };
        let scale = pair(&json["transform"]["scale"]).context("no scale")?;
        let shift = pair(&json["transform"]["translate"]).context("no shift")?;
        let arc = |arc: &Value| {
            let mut at = [0.0, 0.0];
            arc.as_array()
                .into_iter()
                .flatten()
                .filter_map(pair)
                .map(|step| {
                    at = [at[0] + step[0], at[1] + step[1]];
                    [at[0] * scale[0] + shift[0], at[1] * scale[1] + shift[1]]
                })
                .collect()
        };
        let arcs = json["arcs"].as_array().context("no arcs")?.iter().map(arc).collect();
        Ok(Self { json, arcs })
    }

    /// The outer rings of a shape and of all shapes in it.
    fn rings(&self, shape: &Value) -> Result<Vec<Vec<Point>>> {
        let list = |value: &Value| value.as_array().cloned().unwrap_or_default();
        match shape["type"].as_str() {
            Some("GeometryCollection") => {
                let parts: Result<Vec<_>> =
                    list(&shape["geometries"]).iter().map(|part| self.rings(part)).collect();
                Ok(parts?.concat())
            }
            Some("Polygon") => Ok(vec![self.ring(&shape["arcs"][0])?]),
            Some("MultiPolygon") => {
                list(&shape["arcs"]).iter().map(|polygon| self.ring(&polygon[0])).collect()
            }
            _ => Ok(Vec::new()),
        }
    }

    fn ring(&self, arcs: &Value) -> Result<Vec<Point>> {
        let mut ring: Vec<Point> = Vec::new();
        for number in arcs.as_array().context("a ring without arcs")? {
            let number = number.as_i64().context("an arc without a number")?;
            // A negative number is an arc walked backwards.
            let place = if number < 0 { !number } else { number };
            let mut arc = self.arcs.get(place as usize).context("an unknown arc")?.clone();
            if number < 0 {
                arc.reverse();
            }
            ring.extend(arc.into_iter().skip(usize::from(!ring.is_empty())));
        }
        Ok(ring)
    }
}

/// The ring without jumps from one side of the map to the other.
fn unrolled(ring: &[Point]) -> Vec<Point> {
    let mut turns = 0.0;
    let mut before = ring.first().map_or(0.0, |point| point[0]);
    let mut unrolled: Vec<Point> = Vec::with_capacity(ring.len());
    for &[x, y] in ring {
        if (x - before).abs() > 180.0 {
            turns += if x < before { 360.0 } else { -360.0 };
        }
        before = x;
        unrolled.push([x + turns, y]);
    }
    let middle = unrolled.iter().map(|point| point[0]).sum::<f64>() / unrolled.len() as f64;
    let shift = (middle / 360.0).round() * 360.0;
    unrolled.iter_mut().for_each(|point| point[0] -= shift);
    unrolled
}

/// The line with the fewest points that stays within the tolerance (Douglas and Peucker).
fn simplified(line: &[Point]) -> Vec<Point> {
    let (Some(&first), Some(&last)) = (line.first(), line.last()) else { return Vec::new() };
    let distances = line.iter().map(|&point| distance(point, first, last)).enumerate();
    let farthest = distances.max_by(|a, b| a.1.total_cmp(&b.1));
    match farthest {
        Some((at, distance)) if distance > TOLERANCE => {
            let mut kept = simplified(&line[..=at]);
            kept.extend(simplified(&line[at..]).into_iter().skip(1));
            kept
        }
        _ => vec![first, last],
    }
}

/// How far a point lies from the line between two others.
fn distance(point: Point, from: Point, to: Point) -> f64 {
    let (dx, dy) = (to[0] - from[0], to[1] - from[1]);
    let length = dx.hypot(dy);
    let (px, py) = (point[0] - from[0], point[1] - from[1]);
    if length < 1e-9 { px.hypot(py) } else { (dx * py - dy * px).abs() / length }
}

fn write_ring(bytes: &mut Vec<u8>, ring: &[Point]) {
    write_number(bytes, ring.len() as u32);
    let mut before = [0, 0];
    for point in ring {
        for (axis, place) in before.iter_mut().enumerate() {
            let now = (point[axis] * PARTS).round() as i32;
            let step = now - *place;
            write_number(bytes, (step.unsigned_abs() << 1) | u32::from(step < 0));
            *place = now;
        }
    }
}

fn write_number(bytes: &mut Vec<u8>, mut number: u32) {
    while number >= 0x80 {
        bytes.push(number as u8 | 0x80);
        number >>= 7;
    }
    bytes.push(number as u8);
}

fn area(ring: &[Point]) -> f64 {
    ring.windows(2).map(|pair| pair[0][0] * pair[1][1] - pair[1][0] * pair[0][1]).sum::<f64>() / 2.0
}

fn centre(ring: &[Point]) -> Point {
    let whole = area(ring) * 6.0;
    let sum = |axis: usize| -> f64 {
        ring.windows(2)
            .map(|p| (p[0][axis] + p[1][axis]) * (p[0][0] * p[1][1] - p[1][0] * p[0][1]))
            .sum()
    };
    if whole.abs() < 1e-9 {
        ring.first().copied().unwrap_or_default()
    } else {
        [sum(0) / whole, sum(1) / whole]
    }
}
