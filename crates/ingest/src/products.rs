//! What was sold: its stock code, or its name where it has none.

use frame::{Categorical, Interner};

/// The products of a file: its stock codes, and the descriptions of those rows that have no code. Where every
/// row has one, nothing is copied. The numbers hang on the texts alone, so that parts of a file agree.
pub(crate) fn product(
    stock_code: Option<&Categorical>,
    description: Option<&Categorical>,
) -> Option<Categorical> {
    let Some(description) = description else { return stock_code.cloned() };
    if let Some(codes) = stock_code.filter(|codes| texts(codes).all(|text| !text.is_empty())) {
        return Some(codes.clone());
    }
    let mut products = Interner::default();
    let coded: Vec<Option<u32>> = stock_code.map_or_else(Vec::new, |codes| {
        let product = |text: &str| (!text.is_empty()).then(|| products.intern_text(text));
        texts(codes).map(product).collect()
    });
    let named: Vec<u32> =
        texts(description).map(|text| products.intern_text(text.trim())).collect();
    for (row, &name) in description.codes().iter().enumerate() {
        let code = stock_code.and_then(|codes| coded[codes.codes()[row] as usize]);
        products.push_code(code.unwrap_or(named[name as usize]));
    }
    Some(products.finish())
}

fn texts(column: &Categorical) -> impl Iterator<Item = &str> {
    (0..column.cardinality() as u32).map(|code| column.text(code))
}

#[cfg(test)]
mod tests {
    use super::{product, texts};
    use frame::{Categorical, Interner};

    fn column(texts: &[&str]) -> Categorical {
        let mut column = Interner::default();
        for text in texts {
            let code = column.intern_text(text);
            column.push_code(code);
        }
        column.finish()
    }

    fn products(codes: Option<&[&str]>, names: Option<&[&str]>) -> Option<Vec<String>> {
        let codes = codes.map(|codes| column(codes).sorted());
        let products = product(codes.as_ref(), names.map(column).as_ref())?;
        let rows = products.codes().iter().map(|&code| products.text(code).to_owned());
        Some(rows.collect())
    }

    #[test]
    fn a_name_without_a_code_is_a_product() {
        let names: &[&str] = &["Mug", "Plate", " Mug ", ""];
        assert_eq!(products(None, Some(names)).unwrap(), ["Mug", "Plate", "Mug", ""]);
        let codes: &[&str] = &["B", "", "", "A"];
        assert_eq!(products(Some(codes), Some(names)).unwrap(), ["B", "Plate", "Mug", "A"]);
    }

    #[test]
    fn codes_are_the_products_where_every_row_has_one() {
        let codes: &[&str] = &["B", "A", "B"];
        assert_eq!(products(Some(codes), Some(&["x", "y", "z"])).unwrap(), codes);
        assert_eq!(products(Some(&["B", ""]), None).unwrap(), ["B", ""]);
        assert_eq!(products(None, None), None);
    }

    #[test]
    fn numbers_hang_on_the_texts_alone() {
        let (codes, names) = (column(&["", "A"]), column(&["Mug", "Plate"]));
        let whole = product(Some(&codes), Some(&names)).unwrap();
        let part = product(Some(&codes.take(&[1])), Some(&names.take(&[1]))).unwrap();
        assert!(texts(&whole).eq(texts(&part)));
        assert_eq!(part.codes(), &whole.codes()[1..]);
    }
}
