//! How many rows a file will have. Told while it is read, long before memory runs out.

/// Before so much of a file is read, its beginning says too little of the rest.
const ENOUGH: u64 = 16 << 20;

/// The usable rows that a whole file will give, by what was read of it; nothing while that is too little to
/// tell, or where its size is not known.
#[must_use]
pub fn expected_rows(rows: u64, taken: u64, total: u64) -> Option<u64> {
    let of_all = u128::from(rows) * u128::from(total) / u128::from(taken.max(1));
    (taken >= ENOUGH && total >= taken).then(|| u64::try_from(of_all).unwrap_or(u64::MAX))
}

#[cfg(test)]
mod tests {
    use super::expected_rows;
    use crate::max_rows;

    #[test]
    fn the_rest_of_a_file_is_like_its_beginning() {
        assert_eq!(expected_rows(200_000, 20 << 20, 40 << 20), Some(400_000));
        assert_eq!(expected_rows(200_000, 20 << 20, 20 << 20), Some(200_000));
    }

    #[test]
    fn too_little_tells_nothing() {
        assert_eq!(expected_rows(10, 1 << 20, 40 << 20), None);
        assert_eq!(expected_rows(200_000, 20 << 20, 0), None, "the size is not known");
    }

    #[test]
    fn ten_million_rows_fit_in_a_tab_and_a_hundred_do_not() {
        let tab = 3_500 << 20;
        assert!(max_rows(tab) > 10_000_000);
        assert!(max_rows(tab) < 100_000_000);
    }
}
