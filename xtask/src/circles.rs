//! Circles of files within a crate: files that use each other, over however many steps, can only be read and
//! changed together. A file and the files it is divided into are one, so what those take from it is no step.

use anyhow::{Context, Result};
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use syn::visit::Visit;

/// A module, by the names that lead to it from the crate's root.
type Module = Vec<String>;

/// What each file of a crate uses: of names it hands on, the file they come from.
type Uses = BTreeMap<Module, BTreeSet<Module>>;

/// Every circle among the files below a crate's `src`, as one way around it.
pub fn of(src: &Path) -> Result<Vec<String>> {
    let mut files = BTreeMap::new();
    read(src, &[], &mut files)?;
    Ok(circles(&uses(&files)))
}

/// What one file names of its own crate.
#[derive(Debug, Default)]
struct File {
    /// Names it uses, as whole ways from the root.
    used: Vec<Module>,
    /// Names it hands on, and where they come from.
    handed_on: BTreeMap<String, Module>,
}

fn read(folder: &Path, above: &[String], files: &mut BTreeMap<Module, File>) -> Result<()> {
    for entry in std::fs::read_dir(folder)? {
        let path = entry?.path();
        let stem = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        if path.is_dir() {
            read(&path, &[above, &[stem]].concat(), files)?;
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            let is_root = above.is_empty() && ["lib", "main"].contains(&stem.as_str());
            let module = if is_root { Vec::new() } else { [above, &[stem]].concat() };
            let text = std::fs::read_to_string(&path)?;
            let file = parse(&text, &module).with_context(|| path.display().to_string())?;
            files.insert(module, file);
        }
    }
    Ok(())
}

fn parse(text: &str, module: &[String]) -> Result<File> {
    let mut reader = Reader { module, children: BTreeSet::new(), file: File::default() };
    let parsed = syn::parse_file(text)?;
    for item in &parsed.items {
        if let syn::Item::Mod(child) = item {
            reader.children.insert(child.ident.to_string());
        }
    }
    reader.visit_file(&parsed);
    Ok(reader.file)
}

struct Reader<'a> {
    module: &'a [String],
    children: BTreeSet<String>,
    file: File,
}

impl Reader<'_> {
    /// A way from the root; nothing for what is of another crate.
    fn resolve(&self, path: &[String]) -> Option<Module> {
        let (first, rest) = path.split_first()?;
        let up = path.iter().take_while(|name| *name == "super").count();
        Some(match first.as_str() {
            "crate" => rest.to_vec(),
            "self" => [self.module, rest].concat(),
            "super" => {
                [self.module.get(..self.module.len().checked_sub(up)?)?, &path[up..]].concat()
            }
            child if self.children.contains(child) => [self.module, path].concat(),
            _ => return None,
        })
    }

    fn take(&mut self, path: &[String], hands_on: bool) {
        let Some(way) = self.resolve(path) else { return };
        match way.last().cloned() {
            Some(name) if hands_on => drop(self.file.handed_on.insert(name, way)),
            _ => self.file.used.push(way),
        }
    }

    fn tree(&mut self, above: &[String], tree: &syn::UseTree, hands_on: bool) {
        let with = |name: String| [above, &[name]].concat();
        match tree {
            syn::UseTree::Path(path) => {
                self.tree(&with(path.ident.to_string()), &path.tree, hands_on);
            }
            syn::UseTree::Group(group) => {
                group.items.iter().for_each(|tree| self.tree(above, tree, hands_on));
            }
            syn::UseTree::Name(name) if name.ident == "self" => self.take(above, false),
            syn::UseTree::Name(name) => self.take(&with(name.ident.to_string()), hands_on),
            syn::UseTree::Rename(rename) => self.take(&with(rename.ident.to_string()), false),
            syn::UseTree::Glob(_) => self.take(above, false),
        }
    }
}

fn is_test(attributes: &[syn::Attribute]) -> bool {
    attributes.iter().any(|attribute| {
        attribute.path().is_ident("cfg")
            && attribute.parse_args::<syn::Path>().is_ok_and(|what| what.is_ident("test"))
    })
}

impl<'ast> Visit<'ast> for Reader<'_> {
    fn visit_item_mod(&mut self, item: &'ast syn::ItemMod) {
        if !is_test(&item.attrs) {
            syn::visit::visit_item_mod(self, item);
        }
    }

    fn visit_item_use(&mut self, item: &'ast syn::ItemUse) {
        if !is_test(&item.attrs) {
            self.tree(&[], &item.tree, !matches!(item.vis, syn::Visibility::Inherited));
        }
    }

    fn visit_path(&mut self, path: &'ast syn::Path) {
        if path.segments.len() > 1 {
            let names: Vec<String> = path.segments.iter().map(|s| s.ident.to_string()).collect();
            self.take(&names, false);
        }
        syn::visit::visit_path(self, path);
    }
}

fn uses(files: &BTreeMap<Module, File>) -> Uses {
    let uses = files.iter().map(|(module, file)| {
        let used = file.used.iter().filter_map(|way| home(files, way, 0));
        (module.clone(), used.filter(|other| !module.starts_with(other)).collect())
    });
    uses.collect()
}

/// The file that a name stands in.
fn home(files: &BTreeMap<Module, File>, way: &[String], steps: usize) -> Option<Module> {
    let depth = (0..=way.len()).rev().find(|&depth| files.contains_key(&way[..depth]))?;
    let (module, rest) = way.split_at(depth);
    let from = rest.first().and_then(|name| files[module].handed_on.get(name));
    match from {
        // What a file hands on under its own name leads nowhere else.
        Some(from) if steps < files.len() => {
            home(files, &[from.as_slice(), &rest[1..]].concat(), steps + 1)
        }
        _ => Some(module.to_vec()),
    }
}

/// One way around each circle.
fn circles(uses: &Uses) -> Vec<String> {
    let mut told: BTreeSet<&Module> = BTreeSet::new();
    let mut found = Vec::new();
    for start in uses.keys() {
        if told.contains(start) {
            continue;
        }
        if let Some(way) = way_back(uses, start) {
            told.extend(way.iter().copied());
            let names = way.iter().chain([&start]).map(|module| name(module));
            found.push(names.collect::<Vec<_>>().join(" \u{2192} "));
        }
    }
    found
}

/// The shortest way from a file back to itself.
fn way_back<'a>(uses: &'a Uses, start: &'a Module) -> Option<Vec<&'a Module>> {
    let mut seen = BTreeSet::from([start]);
    let mut ways = vec![vec![start]];
    while !ways.is_empty() {
        let mut longer = Vec::new();
        for way in ways {
            let next = way.last().and_then(|last| uses.get(*last));
            for other in next.into_iter().flatten() {
                if other == start {
                    return Some(way);
                }
                if seen.insert(other) {
                    longer.push([way.as_slice(), &[other]].concat());
                }
            }
        }
        ways = longer;
    }
    None
}

fn name(module: &Module) -> String {
    if module.is_empty() { "the root".to_owned() } else { module.join("::") }
}

#[cfg(test)]
mod tests {
    use super::of;
    use std::path::Path;

    /// The circles of a crate of these files.
    fn circles(files: &[(&str, &str)]) -> Vec<String> {
        let folder = tempfile::tempdir().unwrap();
        for (name, text) in files {
            let path = folder.path().join(name);
            std::fs::create_dir_all(path.parent().unwrap_or(Path::new("."))).unwrap();
            std::fs::write(path, text).unwrap();
        }
        of(folder.path()).unwrap()
    }

    #[test]
    fn two_files_that_use_each_other_are_a_circle() {
        let found = circles(&[
            ("lib.rs", "mod a; mod b; pub use a::A; pub use b::B;"),
            ("a.rs", "use crate::B; pub struct A(B);"),
            ("b.rs", "pub fn of(a: &crate::A) {} pub struct B;"),
        ]);
        assert_eq!(found, ["a \u{2192} b \u{2192} a"]);
    }

    #[test]
    fn a_circle_may_be_long_and_run_through_folders() {
        let found = circles(&[
            ("main.rs", "mod a; mod b; mod d;"),
            ("a.rs", "mod c; pub use c::C; use super::b::B;"),
            ("a/c.rs", "use crate::{a, d::D};"),
            ("b.rs", "use crate::a::C;"),
            ("d.rs", "fn of() -> crate::b::B {}"),
        ]);
        assert_eq!(found, ["a::c \u{2192} d \u{2192} b \u{2192} a::c"]);
    }

    #[test]
    fn handing_on_and_tests_are_no_uses() {
        let found = circles(&[
            ("lib.rs", "mod a; mod b; pub use a::A;"),
            ("a.rs", "pub struct A; #[cfg(test)] mod tests { use crate::b::B; }"),
            ("b.rs", "use crate::A; pub struct B(A);"),
        ]);
        assert!(found.is_empty(), "{found:?}");
    }
}
