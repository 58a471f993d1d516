//! Every object inside a JSON value.

use serde_json::{Map, Value};

/// Visits every object, outer ones first, with the steps that lead to it.
pub fn objects<'v>(value: &'v Value, visit: &mut dyn FnMut(&str, &'v Map<String, Value>)) {
    walk(value, &mut String::new(), visit);
}

fn walk<'v>(
    value: &'v Value,
    path: &mut String,
    visit: &mut dyn FnMut(&str, &'v Map<String, Value>),
) {
    let length = path.len();
    match value {
        Value::Object(object) => {
            visit(path, object);
            for (key, inner) in object {
                path.push('/');
                path.push_str(key);
                walk(inner, path, visit);
                path.truncate(length);
            }
        }
        Value::Array(items) => {
            for (place, inner) in items.iter().enumerate() {
                path.push_str(&format!("/{place}"));
                walk(inner, path, visit);
                path.truncate(length);
            }
        }
        _ => {}
    }
}
