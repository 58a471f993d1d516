//! Quotation marks without their partners.
//!
//! A mark at the beginning of a field opens a quoted text. Where it is a part of the text itself (`"Giant mug`),
//! all that follows up to the next mark is swallowed, and whole rows with it. That is seen by what was
//! swallowed: lines that look like rows.

/// Fewest fields of a row that can be told from prose with commas.
const FEWEST_FIELDS: usize = 3;

/// A field of one line.
struct Field {
    start: usize,
    end: usize,
    /// It begins with a mark that is not closed in its line.
    stray: bool,
}

/// The text of a row of several lines with its first stray mark made text, if it holds swallowed rows.
/// `width` is the number of fields that a row has.
pub(super) fn mended(text: &[u8], delimiter: u8, width: usize) -> Option<Vec<u8>> {
    if width < FEWEST_FIELDS {
        return None;
    }
    let begin = text.iter().position(|byte| !matches!(byte, b'\n' | b'\r'))?;
    let mut lines = text[begin..].split(|&byte| byte == b'\n').map(without_return);
    let first = lines.next()?;
    let fields = fields(first, delimiter);
    let stray = fields.iter().find(|field| field.stray).filter(|_| fields.len() == width)?;
    let numbers = numbers(first, &fields);
    let (mut rows, mut others) = (1, 0);
    for line in lines.filter(|line| !line.is_empty()) {
        let is_row = looks_alike(line, delimiter, &numbers);
        (rows, others) = if is_row { (rows + 1, others) } else { (rows, others + 1) };
    }
    if rows < 2 || others > rows {
        return None;
    }
    let (start, end) = (begin + stray.start, begin + stray.end);
    let mut mended = text[..start].to_vec();
    mended.push(b'"');
    for &byte in &text[start..end] {
        mended.extend_from_slice(if byte == b'"' { b"\"\"" } else { std::slice::from_ref(&byte) });
    }
    mended.push(b'"');
    mended.extend_from_slice(&text[end..]);
    Some(mended)
}

fn without_return(line: &[u8]) -> &[u8] {
    line.strip_suffix(b"\r").unwrap_or(line)
}

/// Which fields hold numbers or dates.
fn numbers(line: &[u8], fields: &[Field]) -> Vec<bool> {
    let is_number = |field: &Field| {
        let text = &line[field.start..field.end];
        text.iter().find(|byte| !matches!(byte, b'"' | b' ' | b'-')).is_some_and(u8::is_ascii_digit)
    };
    fields.iter().map(is_number).collect()
}

/// Has the line as many fields, with most of the numbers where they are?
fn looks_alike(line: &[u8], delimiter: u8, numbers: &[bool]) -> bool {
    let fields = fields(line, delimiter);
    if fields.len() != numbers.len() {
        return false;
    }
    let own = self::numbers(line, &fields);
    let expected = numbers.iter().filter(|&&is| is).count();
    let both = own.iter().zip(numbers).filter(|&(&own, &other)| own && other).count();
    expected > 0 && both * 3 >= expected * 2
}

/// The fields of a line that is read by itself: a mark that is not closed in it is text.
fn fields(line: &[u8], delimiter: u8) -> Vec<Field> {
    let mut fields = Vec::new();
    let mut start = 0;
    loop {
        let closed = (line.get(start) == Some(&b'"')).then(|| closing(line, start + 1));
        let from = closed.flatten().unwrap_or(start);
        let next = line[from..].iter().position(|&byte| byte == delimiter);
        let end = next.map_or(line.len(), |next| from + next);
        fields.push(Field { start, end, stray: closed == Some(None) });
        if next.is_none() {
            return fields;
        }
        start = end + 1;
    }
}

/// The place of the mark that closes a quoted text; doubled ones do not.
fn closing(line: &[u8], mut from: usize) -> Option<usize> {
    loop {
        let at = from + line.get(from..)?.iter().position(|&byte| byte == b'"')?;
        if line.get(at + 1) != Some(&b'"') {
            return Some(at);
        }
        from = at + 2;
    }
}

#[cfg(test)]
mod tests {
    use super::mended;

    fn mend(text: &str) -> Option<String> {
        mended(text.as_bytes(), b',', 4).map(|text| String::from_utf8(text).unwrap())
    }

    #[test]
    fn rows_that_were_swallowed_are_set_free() {
        let text = "1,\"Giant mug,2,2.50\n2,Cup,1,1.00\n3,\"Giant pot";
        let expected = "1,\"\"\"Giant mug\",2,2.50\n2,Cup,1,1.00\n3,\"Giant pot";
        assert_eq!(mend(text).as_deref(), Some(expected));
        let text = "\n1,\"19\"\" rack,2,2.50\r\n2,\"Pot, big\",1,1.00\r\n";
        let expected = "\n1,\"\"\"19\"\"\"\" rack\",2,2.50\r\n2,\"Pot, big\",1,1.00\r\n";
        assert_eq!(mend(text).as_deref(), Some(expected));
    }

    #[test]
    fn texts_over_several_lines_stay_as_they_are() {
        for text in [
            "1,\"Cup\nblue\nwith a handle\",2,2.50\n",
            "1,2,3,\"Sizes\nS, M, L, XL\nred, green, blue, grey\"\n",
            "1,\"Cup, \"\"blue\"\"\nand green\",2,2.50\n",
        ] {
            assert_eq!(mend(text), None, "{text}");
        }
    }
}
