//! Are two short texts the same?

/// Compares texts, most of which are short: a call into the platform's comparison costs more than the few bytes
/// do.
#[inline]
#[must_use]
pub fn same_text(a: &[u8], b: &[u8]) -> bool {
    if a.len() != b.len() {
        return false;
    }
    if a.len() > 16 {
        return a.last_chunk::<8>() == b.last_chunk::<8>() && a == b;
    }
    match (a.first_chunk::<8>(), b.first_chunk::<8>()) {
        (Some(first), Some(other)) => {
            u64::from_ne_bytes(*first) == u64::from_ne_bytes(*other)
                && a.last_chunk::<8>() == b.last_chunk::<8>()
        }
        _ => match (a.first_chunk::<4>(), b.first_chunk::<4>()) {
            (Some(first), Some(other)) => {
                first == other && a.last_chunk::<4>() == b.last_chunk::<4>()
            }
            _ => a.iter().zip(b).all(|(a, b)| a == b),
        },
    }
}

#[cfg(test)]
mod tests {
    use super::same_text;

    #[test]
    fn texts_of_any_length_differ_by_any_byte() {
        for length in 0..40 {
            let text: Vec<u8> = (0..length).collect();
            assert!(same_text(&text, &text.clone()));
            assert!(!same_text(&text, &[text.as_slice(), b"x"].concat()));
            for index in 0..text.len() {
                let mut other = text.clone();
                other[index] ^= 0x80;
                assert!(!same_text(&text, &other), "{length} {index}");
            }
        }
    }
}
