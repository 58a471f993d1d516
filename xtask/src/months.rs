//! `cargo xtask months FOLDER`: the names of months and of the halves of the day, made anew from CLDR.
//!
//! FOLDER holds the npm packages `cldr-core` and `cldr-dates-full`, unpacked into folders of these names: the
//! calendar data of Unicode (Unicode-3.0). The names of every language with modern coverage are taken whose
//! alphabet is written with blanks between words, and stand as one line for each month in `cldr.rs`.

use crate::workspace::Workspace;
use anyhow::{Context, Result};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use std::fs;
use std::path::Path;

/// Scripts whose words are letters between blanks: Latin, Greek, Cyrillic, Armenian, Hebrew, Arabic, Georgian.
const SCRIPTS: [std::ops::RangeInclusive<char>; 9] = [
    'A'..='Z',
    'a'..='\u{24f}',
    '\u{1e00}'..='\u{1eff}',
    '\u{370}'..='\u{52f}',
    '\u{531}'..='\u{587}',
    '\u{5d0}'..='\u{5ea}',
    '\u{620}'..='\u{6d3}',
    '\u{10d0}'..='\u{10ff}',
    '\u{300}'..='\u{36f}',
];
/// Its names mean other months than the same names in Czech and Polish.
const APART: &str = "hr";
/// Its abbreviation of June is the beginning of July in the rest of French.
const LEFT_OUT: &str = "fr-MA";
/// Shortest name of a month; single letters are narrow names, which many months share.
const SHORTEST: usize = 2;
/// Longest line of the table, in bytes.
const WIDTH: usize = 100;

type Words = BTreeSet<String>;

/// Writes the table.
pub fn run(ws: &Workspace, folder: &Path) -> Result<()> {
    let json = |path: &Path| -> Result<Value> {
        let text = fs::read_to_string(path).with_context(|| path.display().to_string())?;
        Ok(serde_json::from_str(&text)?)
    };
    let version = json(&folder.join("cldr-dates-full/package.json"))?["version"].clone();
    let levels = json(&folder.join("cldr-core/coverageLevels.json"))?;
    let levels = &levels["effectiveCoverageLevels"];
    let main = folder.join("cldr-dates-full/main");
    let mut months: [Words; 12] = Default::default();
    let mut apart: [Words; 12] = Default::default();
    let mut halves: BTreeMap<&str, Words> = BTreeMap::new();
    let mut locales: Vec<_> = fs::read_dir(&main)?.collect::<Result<_, _>>()?;
    locales.sort_by_key(fs::DirEntry::file_name);
    for locale in locales {
        let locale = locale.file_name().to_string_lossy().into_owned();
        let language = locale.split('-').next().unwrap_or_default();
        let level = levels.get(&locale).or_else(|| levels.get(language));
        if level.and_then(Value::as_str) != Some("modern") || locale == LEFT_OUT {
            continue;
        }
        let calendar = json(&main.join(&locale).join("ca-gregorian.json"))?;
        let calendar = &calendar["main"][&locale]["dates"]["calendars"]["gregorian"];
        let of_language = if language == APART { &mut apart } else { &mut months };
        for form in ["format", "stand-alone"] {
            for width in ["wide", "abbreviated"] {
                let names = &calendar["months"][form][width];
                for (place, words) in of_language.iter_mut().enumerate() {
                    let name = names[(place + 1).to_string()].as_str().unwrap_or_default();
                    words.extend(month(name));
                }
                for half in ["am", "pm"] {
                    let name = calendar["dayPeriods"][form][width][half].as_str().unwrap_or("");
                    halves.entry(half).or_default().extend(letters(name));
                }
            }
        }
    }
    // A word for both halves tells nothing, and a Latin letter alone may be a unit (`12:00 m`).
    let (am, pm) = (&halves["am"], &halves["pm"]);
    let both: Vec<String> = am.intersection(pm).cloned().collect();
    let tells = |word: &&String| !both.contains(word) && word.len() > 1;
    let only = |words: &Words| words.iter().filter(tells).cloned().collect();
    let (am, pm): (Words, Words) = (only(am), only(pm));

    let mut text = format!(
        "// Made by `cargo xtask months` from CLDR {} (Unicode-3.0, https://www.unicode.org/license.txt).\n\n\
         /// The names of each month.\npub(super) const MONTHS: [&str; 12] = {};\n\n\
         /// The names of each month in Croatian.\npub(super) const CROATIAN: [&str; 12] = {};\n\n",
        version.as_str().unwrap_or_default(),
        array(&months)?,
        array(&apart)?,
    );
    for (name, what, words) in
        [("BEFORE_NOON", "before noon", &am), ("AFTER_NOON", "after noon", &pm)]
    {
        let literal = literal(words, "    ")?;
        writeln!(text, "/// Words for the time {what}, without blanks and points.")?;
        write!(text, "pub(super) const {name}: &str = {literal};\n\n")?;
    }
    let path = ws.root.join("crates/dialect/src/date/cldr.rs");
    fs::write(&path, text.trim_end().to_owned() + "\n")?;
    println!("{} bytes in {}", text.len(), path.display());
    Ok(())
}

/// The letters of a name, small and without anything between them.
fn letters(name: &str) -> Option<String> {
    let letters = name.chars().filter(|&c| c.is_alphabetic()).flat_map(char::to_lowercase);
    let letters: String = letters.collect();
    (!letters.is_empty()).then_some(letters)
}

/// A month's name that can be told from other words in a date.
fn month(name: &str) -> Option<String> {
    let fits = |c: char| !c.is_numeric() && (!c.is_alphabetic() || is_ours(c));
    let word = letters(name).filter(|_| name.chars().all(fits))?;
    (word.chars().count() >= SHORTEST).then_some(word)
}

fn is_ours(letter: char) -> bool {
    SCRIPTS.iter().any(|script| script.contains(&letter))
}

fn array(months: &[Words; 12]) -> Result<String> {
    let mut text = "[\n".to_owned();
    for words in months {
        writeln!(text, "    {},", literal(words, "     ")?)?;
    }
    Ok(text + "]")
}

/// The words as one literal over several lines.
fn literal(words: &Words, indent: &str) -> Result<String> {
    let mut text = "\"".to_owned();
    let mut width = indent.len();
    for (place, word) in words.iter().enumerate() {
        if place > 0 {
            text.push(' ');
        }
        if width + word.len() > WIDTH {
            write!(text, "\\\n{indent}")?;
            width = indent.len();
        }
        text.push_str(word);
        width += word.len() + 1;
    }
    Ok(text + "\"")
}
