//! The Power BI report beside this one. Its frame is loaded on a click only.

use super::PageHead;
use crate::{config::Config, lang::t, navigation::navigation, route::View, words::compare as says};
use leptos::prelude::*;
use semantics::PageId;

/// Hosts that publish Power BI reports to the web: the same as in the page's policy.
const HOSTS: [&str; 5] = [
    "app.powerbi.com",
    "app.powerbigov.us",
    "app.high.powerbigov.us",
    "app.mil.powerbigov.us",
    "app.powerbi.cn",
];

/// The two reports, and why they differ where they do.
#[component]
pub fn CompareView() -> impl IntoView {
    let navigation = navigation();
    let config: StoredValue<Config> = expect_context();
    let configured = config.with_value(|config| config.power_bi.as_deref().and_then(report_link));
    let pasted = RwSignal::new(String::new());
    let shown = RwSignal::new(false);
    let typed = Memo::new(move |_| pasted.with(|text| report_link(text)));
    let link = {
        let configured = configured.clone();
        move || typed.get().or_else(|| configured.clone())
    };
    let wrong = move || pasted.with(|text| !text.trim().is_empty()) && typed.with(Option::is_none);
    let frame = {
        let link = link.clone();
        move || match (shown.get(), link()) {
            (true, Some(link)) => view! {
                <iframe
                    class="power-bi"
                    title=t(says::FRAME)
                    src=link
                    referrerpolicy="no-referrer"
                    allow="fullscreen"
                    data-testid="power-bi-frame"
                ></iframe>
            }
            .into_any(),
            (_, link) => view! {
                <div class="power-bi placeholder">
                    <p>{t(if link.is_some() { says::NOTE } else { says::NONE })}</p>
                    <button
                        class="button primary"
                        data-testid="load-power-bi"
                        disabled=link.is_none()
                        on:click=move |_| shown.set(true)
                    >
                        {t(says::SHOW)}
                    </button>
                </div>
            }
            .into_any(),
        }
    };
    view! {
        <PageHead title=t(says::TITLE) lead=t(says::LEAD).to_owned() />
        <label class="field">
            <span>{t(says::PASTE)}</span>
            <input
                type="url"
                inputmode="url"
                placeholder="https://app.powerbi.com/view?r=…"
                data-testid="power-bi-link"
                aria-invalid=move || wrong().to_string()
                on:input=move |event| pasted.set(event_target_value(&event))
            />
            <Show when=wrong><span class="field-error" role="alert">{t(says::WRONG)}</span></Show>
        </label>
        <div class="grid two">
            <section class="card" aria-labelledby="theirs">
                <h2 id="theirs">{t(says::THEIRS)}</h2>
                {frame}
            </section>
            <section class="card" aria-labelledby="ours">
                <h2 id="ours">{t(says::OURS)}</h2>
                <super::home::LiveReport />
                <a class="link" href=move || navigation.link(View::Report(PageId::Overview))>
                    {t(PageId::Overview.page().title)}
                </a>
            </section>
        </div>
        <section class="card" aria-labelledby="differ">
            <h2 id="differ">{t(says::DIFFER)}</h2>
            <ul class="bullets">
                <li>{t(says::DIFFER_COHORT)}</li>
                <li>{t(says::DIFFER_MODEL)}</li>
                <li>{t(says::DIFFER_CHANGE)}</li>
            </ul>
        </section>
    }
}

/// The address of a report in a link or in a whole embed code; nothing if it leads anywhere else.
fn report_link(text: &str) -> Option<String> {
    let text = text.trim();
    let link = match text.split_once("src=\"") {
        Some((before, rest)) if before.starts_with("<iframe") => rest.split('"').next()?,
        _ => text,
    };
    let link = link.replace("&amp;", "&");
    let (host, path) = link.strip_prefix("https://")?.split_once('/')?;
    let is_report = HOSTS.contains(&host) && path.starts_with("view?r=");
    let is_plain =
        link.chars().all(|c| c.is_ascii_graphic() && !matches!(c, '"' | '<' | '>' | '\\'));
    (is_report && is_plain).then_some(link)
}

#[cfg(test)]
mod tests {
    use super::report_link;

    #[test]
    fn only_published_reports_are_taken() {
        let link = "https://app.powerbi.com/view?r=eyJrIjoi";
        assert_eq!(report_link(link).as_deref(), Some(link));
        let embed = format!(
            "<iframe title=\"Report\" width=\"600\" src=\"{link}&amp;pageName=a\" allowFullScreen></iframe>"
        );
        assert_eq!(report_link(&embed), Some(format!("{link}&pageName=a")));
        for other in [
            "",
            "http://app.powerbi.com/view?r=a",
            "https://app.powerbi.com.example.org/view?r=a",
            "https://user@app.powerbi.com/view?r=a",
            "https://app.powerbi.com/groups/me",
            "javascript:alert(1)",
        ] {
            assert_eq!(report_link(other), None, "{other}");
        }
    }
}
