//! `cargo xtask map FOLDER`: the map of the charts, made anew from Natural Earth.
//!
//! FOLDER holds `land-110m.json` and `countries-50m.json` of the npm package `world-atlas` 2, which are Natural
//! Earth's public-domain maps as TopoJSON.

use crate::workspace::Workspace;
use anyhow::{Context, Result};
use serde_json::Value;
use std::fmt::Write;
use std::fs;
use std::path::Path;

/// Rings of land smaller than this, in square degrees, would be a dot on the map.
const LEAST_AREA: f64 = 1.5;
/// South of it lies nothing but ice.
const SOUTH: f64 = -60.0;

type Point = [f64; 2];

/// Writes the two files.
pub fn run(ws: &Workspace, folder: &Path) -> Result<()> {
    let assets = ws.root.join("crates/charts/assets");
    let land = Topology::read(&folder.join("land-110m.json"))?;
    let mut bytes = Vec::new();
    for ring in land.rings(&land.json["objects"]["land"])? {
        let far_south = ring.iter().all(|point| point[1] < SOUTH);
        // A small island cut in two by the date line would be drawn as a line around the world.
        let across = span(&ring, 0) > 300.0 && span(&ring, 1) < 10.0;
        if far_south || across || area(&ring).abs() < LEAST_AREA {
            continue;
        }
        bytes.extend(i16::try_from(ring.len())?.to_le_bytes());
        for degrees in ring.iter().flatten() {
            bytes.extend(((degrees * 100.0).round() as i16).to_le_bytes());
        }
    }
    fs::write(assets.join("world.bin"), &bytes)?;

    let world = Topology::read(&folder.join("countries-50m.json"))?;
    let countries = &world.json["objects"]["countries"]["geometries"];
    let mut lines = Vec::new();
    for country in countries.as_array().context("no countries")? {
        let name = country["properties"]["name"].as_str().context("a country without a name")?;
        let rings = world.rings(country)?;
        let largest = rings.iter().max_by(|a, b| area(a).abs().total_cmp(&area(b).abs()));
        if let Some(ring) = largest {
            let [longitude, latitude] = centre(ring);
            let mut line = String::new();
            write!(line, "{};{longitude:.2};{latitude:.2}", name.to_lowercase())?;
            lines.push(line);
        }
    }
    lines.sort();
    fs::write(assets.join("countries.csv"), lines.join("\n") + "\n")?;
    println!("{} bytes of land, {} countries", bytes.len(), lines.len());
    Ok(())
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

fn span(ring: &[Point], axis: usize) -> f64 {
    let bounds = ring.iter().fold((f64::MAX, f64::MIN), |(low, high), point| {
        (low.min(point[axis]), high.max(point[axis]))
    });
    bounds.1 - bounds.0
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
