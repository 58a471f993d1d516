//! The address in an embed code, as an HTML parser would find it.

/// The `src` of an `<iframe …>`, its entities decoded; of any other text the text itself, as a link copied out
/// of HTML may hold entities too. Nothing where the text is HTML without such a source.
pub fn source(text: &str) -> Option<String> {
    if !text.starts_with('<') {
        return Some(decode(text));
    }
    let (tag, attributes) = text.split_at_checked("<iframe".len())?;
    if !tag.eq_ignore_ascii_case("<iframe")
        || !attributes.starts_with(|c: char| c.is_ascii_whitespace())
    {
        return None;
    }
    let mut rest = attributes;
    while let Some((name, value, after)) = attribute(rest) {
        if name.eq_ignore_ascii_case("src") {
            return Some(decode(value));
        }
        rest = after;
    }
    None
}

/// The next attribute: its name, its value, and what follows. Nothing at the tag's end.
fn attribute(text: &str) -> Option<(&str, &str, &str)> {
    let text = text.trim_start_matches(|c: char| c.is_ascii_whitespace() || c == '/');
    if text.is_empty() || text.starts_with('>') {
        return None;
    }
    let is_end = |c: char| c.is_ascii_whitespace() || matches!(c, '=' | '>' | '/');
    let (name, rest) = text.split_at(text.find(is_end).unwrap_or(text.len()));
    let Some(rest) = rest.trim_ascii_start().strip_prefix('=') else {
        // An attribute without a value. One without a name would never end.
        return (!name.is_empty()).then_some((name, "", rest));
    };
    let rest = rest.trim_ascii_start();
    match rest.chars().next() {
        Some(quote @ ('"' | '\'')) => {
            let (value, after) = rest[1..].split_once(quote)?;
            Some((name, value, after))
        }
        _ => {
            let is_end = |c: char| c.is_ascii_whitespace() || c == '>';
            let (value, after) = rest.split_at(rest.find(is_end)?);
            Some((name, value, after))
        }
    }
}

/// Decodes the entities that can stand in a link; any other stays as it is.
fn decode(text: &str) -> String {
    let mut decoded = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('&') {
        decoded.push_str(before);
        let entity =
            after.split_once(';').and_then(|(name, after)| Some((character(name)?, after)));
        let (character, after) = entity.unwrap_or(('&', after));
        decoded.push(character);
        rest = after;
    }
    decoded + rest
}

fn character(entity: &str) -> Option<char> {
    let number = |digits: &str, radix| char::from_u32(u32::from_str_radix(digits, radix).ok()?);
    match entity.strip_prefix('#') {
        Some(code) => match code.strip_prefix(['x', 'X']) {
            Some(digits) => number(digits, 16),
            None => number(code, 10),
        },
        None => match entity {
            "amp" => Some('&'),
            "quot" => Some('"'),
            "apos" => Some('\''),
            "lt" => Some('<'),
            "gt" => Some('>'),
            "equals" => Some('='),
            _ => None,
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn entities_are_decoded_once() {
        assert_eq!(decode("a&amp;b&#61;c&#x3D;d&lt;"), "a&b=c=d<");
        assert_eq!(decode("&amp;amp;"), "&amp;");
        assert_eq!(decode("a&b;c & &#xffffffff; &#; &"), "a&b;c & &#xffffffff; &#; &");
    }

    #[test]
    fn other_markup_has_no_source() {
        for text in [
            "<",
            "<iframe",
            "<iframe>",
            "<iframes src='a'>",
            "<b src='a'>",
            "<iframe = = >",
            "<iframe ===>",
        ] {
            assert_eq!(source(text), None, "{text}");
        }
        assert_eq!(source("<iframe\tx=1 src=a>").as_deref(), Some("a"));
        assert_eq!(source("<iframe src='a' src='b'>").as_deref(), Some("a"));
    }
}
