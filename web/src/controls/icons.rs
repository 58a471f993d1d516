//! Line icons, drawn on a grid of 16.

use leptos::prelude::*;

/// An icon; it only decorates, so assistive technology skips it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Icon {
    Lock,
    Sun,
    Moon,
    Screen,
    Upload,
    Download,
    Spark,
    Check,
    Close,
    Search,
    Previous,
    Next,
    Up,
    Down,
    Menu,
    More,
    Table,
    Unfold,
    Print,
    Expand,
    Shrink,
}

impl Icon {
    fn path(self) -> &'static str {
        match self {
            Icon::Lock => "M4 7h8v6.5H4zM5.5 7V5a2.5 2.5 0 0 1 5 0v2",
            Icon::Sun => {
                "M8 5.2a2.8 2.8 0 1 0 0 5.6 2.8 2.8 0 0 0 0-5.6M8 1.2v1.4M8 13.4v1.4M1.2 8h1.4\
                 M13.4 8h1.4M3.2 3.2l1 1M11.8 11.8l1 1M3.2 12.8l1-1M11.8 4.2l1-1"
            }
            Icon::Moon => "M13.4 9.6A5.8 5.8 0 0 1 6.4 2.6a5.8 5.8 0 1 0 7 7z",
            Icon::Screen => "M2 3h12v8H2zM6 13.5h4M8 11v2.5",
            Icon::Upload => "M8 10.5V2.5M4.8 5.6 8 2.4l3.2 3.2M2.5 10.5v3h11v-3",
            Icon::Download => "M8 2.5v8M4.8 7.4 8 10.6l3.2-3.2M2.5 10.5v3h11v-3",
            Icon::Spark => "M8 1.8 9.5 6.5 14.2 8 9.5 9.5 8 14.2 6.5 9.5 1.8 8 6.5 6.5z",
            Icon::Check => "M3.2 8.4l3.2 3.2 6.4-7",
            Icon::Close => "M4 4l8 8M12 4l-8 8",
            Icon::Search => "M7 2.5a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9M10.4 10.4l3.3 3.3",
            Icon::Previous => "M10 3.5 5.5 8l4.5 4.5",
            Icon::Next => "M6 3.5 10.5 8 6 12.5",
            Icon::Up => "M8 12.5v-9M4.5 7 8 3.5 11.5 7",
            Icon::Down => "M8 3.5v9M4.5 9 8 12.5 11.5 9",
            Icon::Menu => "M2.5 4.5h11M2.5 8h11M2.5 11.5h11",
            Icon::More => "M3.5 8h.01M8 8h.01M12.5 8h.01",
            Icon::Table => "M2.5 3.5h11v9h-11zM2.5 6.5h11M6.5 6.5v6",
            Icon::Unfold => "M5 6.5 8 3.5l3 3M5 9.5l3 3 3-3",
            Icon::Expand => "M9.5 2.5h4v4M13.5 2.5l-4.5 4.5M6.5 13.5h-4v-4M2.5 13.5l4.5-4.5",
            Icon::Shrink => "M13 6.5H9.5V3M9.5 6.5l4-4M3 9.5h3.5V13M6.5 9.5l-4 4",
            Icon::Print => "M4.5 6V2.5h7V6M4.5 11.5h-2V6h11v5.5h-2M4.5 9.5h7v4h-7z",
        }
    }

    /// The icon's picture.
    pub fn view(self) -> impl IntoView {
        view! {
            <svg class="icon" viewBox="0 0 16 16" aria-hidden="true">
                <path d=self.path() />
            </svg>
        }
    }
}
