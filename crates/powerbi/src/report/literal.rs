//! Values as Power BI writes them: a literal says its own type.

use serde_json::{Value, json};

/// A text.
pub fn text(value: &str) -> Value {
    literal(format!("'{}'", value.replace('\'', "''")))
}

/// A whole number.
pub fn whole(value: i64) -> Value {
    literal(format!("{value}L"))
}

/// A decimal number.
pub fn number(value: f64) -> Value {
    literal(format!("{value}D"))
}

/// True or false.
pub fn flag(value: bool) -> Value {
    literal(value.to_string())
}

/// A colour such as `#2f54d0`.
pub fn colour(hex: &str) -> Value {
    json!({ "solid": { "color": text(hex) } })
}

/// A formatting object that holds for the whole visual.
pub fn object(properties: Value) -> Value {
    json!([{ "properties": properties }])
}

/// A formatting object for the parts a selector names, such as the state `default`.
pub fn object_for(id: &str, properties: Value) -> Value {
    json!([{ "properties": properties, "selector": { "id": id } }])
}

fn literal(value: String) -> Value {
    json!({ "expr": { "Literal": { "Value": value } } })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_literal_says_its_type() {
        let value = |v: Value| v["expr"]["Literal"]["Value"].as_str().unwrap().to_owned();
        assert_eq!(value(text("Customer's")), "'Customer''s'");
        assert_eq!(value(whole(12)), "12L");
        assert_eq!(value(number(1.5)), "1.5D");
        assert_eq!(value(number(20.0)), "20D");
        assert_eq!(value(flag(true)), "true");
    }
}
