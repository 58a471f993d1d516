use super::*;

#[test]
fn two_calls_write_the_same() {
    assert_eq!(files(), files());
}
