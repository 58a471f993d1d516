//! What counts as a link to a published Power BI report. The page frames nothing else.
//!
//! The check is written by hand over ASCII and takes no part of the text as given: the address that is framed
//! is put together anew from a host of the list and a query of known characters. What a general parser would
//! repair (tabs, backslashes, encoded hosts, a trailing dot) is refused here.

use super::embed;

/// Hosts that publish Power BI reports to the web: the same as in the page's policy, which a test compares.
const HOSTS: [&str; 5] = [
    "app.powerbi.com",
    "app.powerbigov.us",
    "app.high.powerbigov.us",
    "app.mil.powerbigov.us",
    "app.powerbi.cn",
];

/// The parameter that holds which report it is.
const REPORT: &str = "r";
/// The parameter that opens a page of it. Names that the report does not know are ignored there.
const PAGE: &str = "pageName";

/// Longer than any published link.
const LONGEST: usize = 2_000;

/// Why a text is no link to a published report.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// Nothing is there.
    Empty,
    /// It holds what a link cannot hold, or is too long for one.
    Characters,
    /// It does not begin with `https://`.
    Scheme,
    /// It leads to another host.
    Host,
    /// It leads to something else than a published report.
    Path,
    /// It does not say which report.
    Report,
}

/// A checked link to a published report.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReportLink {
    host: &'static str,
    parameters: Vec<(String, String)>,
}

impl ReportLink {
    /// Reads a link, or the whole embed code that Power BI gives.
    pub fn read(text: &str) -> Result<Self, Refusal> {
        let text = text.trim_matches([' ', '\t', '\r', '\n']);
        if text.is_empty() {
            return Err(Refusal::Empty);
        }
        let link = embed::source(text).ok_or(Refusal::Characters)?;
        if link.len() > LONGEST || !link.bytes().all(|byte| byte.is_ascii_graphic()) {
            return Err(Refusal::Characters);
        }
        let rest = strip_scheme(&link).ok_or(Refusal::Scheme)?;
        let end = rest.find(['/', '?', '#', '\\']).unwrap_or(rest.len());
        let (host, rest) = rest.split_at(end);
        let known = HOSTS.into_iter().find(|known| known.eq_ignore_ascii_case(host));
        let host = known.ok_or(Refusal::Host)?;
        let query = rest.strip_prefix("/view?").ok_or(Refusal::Path)?;
        let parameters: Option<Vec<_>> = query.split('&').map(parameter).collect();
        let parameters = parameters.ok_or(Refusal::Characters)?;
        let mut reports = parameters.iter().filter(|(key, _)| key == REPORT);
        match (reports.next(), reports.next()) {
            (Some((_, report)), None) if is_token(report) => Ok(Self { host, parameters }),
            _ => Err(Refusal::Report),
        }
    }

    /// The host that will see the visit.
    pub fn host(&self) -> &'static str {
        self.host
    }

    /// The address to frame; it opens a page of the report, if one is given.
    pub fn address(&self, page: Option<&str>) -> String {
        let kept = self.parameters.iter().filter(|(key, _)| page.is_none() || key != PAGE);
        let pairs = kept.map(|(key, value)| format!("{key}={value}"));
        let pairs = pairs.chain(page.map(|page| format!("{PAGE}={page}")));
        format!("https://{}/view?{}", self.host, pairs.collect::<Vec<_>>().join("&"))
    }
}

fn strip_scheme(link: &str) -> Option<&str> {
    let (scheme, rest) = link.split_at_checked("https://".len())?;
    scheme.eq_ignore_ascii_case("https://").then_some(rest)
}

/// A key and its value, of characters that mean nothing to HTML or to a parser of addresses.
fn parameter(pair: &str) -> Option<(String, String)> {
    let (key, value) = pair.split_once('=')?;
    let is_key = |c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '-' | '.' | '$');
    let is_value = |c: char| is_key(c) || matches!(c, '~' | '+' | '/' | '=' | ':' | ',' | '%');
    let is_plain = !key.is_empty()
        && key.chars().all(is_key)
        && value.chars().all(is_value)
        && value.split('%').skip(1).all(is_printable_escape);
    is_plain.then(|| (key.to_owned(), value.to_owned()))
}

/// Does what follows a `%` encode a character that can be printed?
fn is_printable_escape(after: &str) -> bool {
    let digits = after.get(..2).filter(|digits| digits.bytes().all(|b| b.is_ascii_hexdigit()));
    let code = digits.and_then(|digits| u8::from_str_radix(digits, 16).ok());
    code.is_some_and(|code| code.is_ascii_graphic())
}

/// Base64, plain or for addresses, its padding encoded or not.
fn is_token(report: &str) -> bool {
    let bare = report.replace("%3D", "=").replace("%3d", "=");
    let is_digit = |c: char| c.is_ascii_alphanumeric() || matches!(c, '+' | '/' | '-' | '_');
    let digits = bare.trim_end_matches('=');
    !digits.is_empty() && digits.chars().all(is_digit)
}

#[cfg(test)]
mod tests;
