//! Sales month by month.

use super::table::HiddenTable;
use crate::{
    format::{Numbers, month, month_index, numbers},
    words::{self, chart as says, results},
};
use charts::{Bar, BarChart, Drawing, Size};
use leptos::{html, prelude::*};
use protocol::MonthlySales;
use wasm_bindgen::{JsCast, prelude::Closure};
use web_sys::{KeyboardEvent, PointerEvent, ResizeObserver};

/// What the bars stand for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Metric {
    Revenue,
    Orders,
    Customers,
}

impl Metric {
    const ALL: [Metric; 3] = [Metric::Revenue, Metric::Orders, Metric::Customers];

    fn title(self) -> &'static str {
        match self {
            Metric::Revenue => results::REVENUE,
            Metric::Orders => results::ORDERS,
            Metric::Customers => results::CUSTOMERS,
        }
    }

    fn of(self, month: &MonthlySales) -> f64 {
        match self {
            Metric::Revenue => month.revenue,
            Metric::Orders => month.orders as f64,
            Metric::Customers => month.customers as f64,
        }
    }

    fn short(self, numbers: Numbers, value: f64) -> String {
        match self {
            Metric::Revenue => numbers.short_money(value),
            _ => numbers.short_count(value),
        }
    }

    fn exact(self, numbers: Numbers, value: f64) -> String {
        match self {
            Metric::Revenue => numbers.money(value),
            _ => numbers.count(value),
        }
    }

    fn chart(self, months: &[MonthlySales]) -> BarChart {
        let bars = months.iter().map(|sales| {
            let (year, number) = sales.month.split_once('-').unwrap_or((&sales.month, ""));
            let tick = month_index(number).and_then(|index| words::MONTHS[index].get(..1));
            let bar =
                Bar::new(&month(&sales.month), tick.unwrap_or_default(), year, self.of(sales));
            if sales.complete { bar } else { bar.partial(results::INCOMPLETE) }
        });
        BarChart {
            title: self.title().into(),
            timeline: results::SALES_TIMELINE.into(),
            bars: bars.collect(),
        }
    }
}

/// Bars of one metric, with a choice of which. Follows the sales timeline.
#[component]
pub fn RevenueCard(months: Vec<MonthlySales>) -> impl IntoView {
    let metric = RwSignal::new(Metric::Revenue);
    let span = months.first().zip(months.last());
    let span =
        span.map(|(first, last)| format!("{} – {}", month(&first.month), month(&last.month)));
    let choices = Metric::ALL.map(|choice| {
        view! {
            <button
                class="segment"
                aria-pressed=move || (metric.get() == choice).to_string()
                on:click=move |_| metric.set(choice)
            >
                {choice.title()}
            </button>
        }
    });
    view! {
        <section class="card" aria-labelledby="months-title">
            <div class="card-head">
                <div>
                    <h3 id="months-title">{says::TITLE}</h3>
                    <p class="timeline">{results::SALES_TIMELINE} " · " {span}</p>
                </div>
                <div class="segmented" role="group" aria-label=says::METRIC>
                    {choices.into_iter().collect_view()}
                </div>
            </div>
            <Plot months metric />
        </section>
    }
}

#[component]
fn Plot(months: Vec<MonthlySales>, metric: RwSignal<Metric>) -> impl IntoView {
    let numbers = numbers();
    let frame = NodeRef::<html::Div>::new();
    let size = observed_size(frame);
    let active = RwSignal::new(None::<usize>);
    let last = months.len().saturating_sub(1);
    let months = StoredValue::new(months);

    let drawing = Memo::new(move |_| {
        let metric = metric.get();
        let format = |value| metric.short(numbers, value);
        months.with_value(|months| metric.chart(months).draw(size.get(), format).ok())
    });
    let box_of = move |index: usize| drawing.with(|d| Some(*d.as_ref()?.marks.get(index)?));
    let spoken = move |index: usize| {
        months.with_value(|months| {
            let sales = months.get(index)?;
            let value = metric.get().exact(numbers, metric.get().of(sales));
            let note = (!sales.complete).then_some(results::INCOMPLETE);
            Some((month(&sales.month), value, note))
        })
    };
    let spoken_text = move || {
        let (month, value, note) = spoken(active.get().unwrap_or(last))?;
        Some(format!("{month}: {value} {}", note.unwrap_or_default()))
    };

    let point = move |event: PointerEvent| {
        let x = event.offset_x();
        active.set(drawing.with(|drawing| mark_at(drawing.as_ref()?, x)));
    };
    let press = move |event: KeyboardEvent| {
        let current = active.get_untracked().unwrap_or(last);
        let next = match event.key().as_str() {
            "ArrowLeft" | "ArrowDown" => current.saturating_sub(1),
            "ArrowRight" | "ArrowUp" => (current + 1).min(last),
            "Home" => 0,
            "End" => last,
            _ => return,
        };
        event.prevent_default();
        active.set(Some(next));
    };
    let tooltip = move || {
        let index = active.get()?;
        let (mark, (month, value, note)) = (box_of(index)?, spoken(index)?);
        let middle = f64::from(mark.left + mark.right) / 2.0;
        // Near an edge the tooltip leans inwards instead of leaving the card.
        let lean = middle / f64::from(size.get().width);
        Some(view! {
            <div
                class="plot-column"
                style=("left", format!("{}px", mark.left))
                style=("width", format!("{}px", mark.right - mark.left))
            ></div>
            <div
                class="tooltip"
                aria-hidden="true"
                style=("left", format!("{middle}px"))
                style=("top", format!("{}px", mark.top))
                style=("--lean", format!("{:.1}%", -100.0 * lean))
            >
                <strong>{value}</strong>
                <span>{month}</span>
                <span>{note}</span>
            </div>
        })
    };

    view! {
        <div
            class="plot"
            data-testid="revenue-chart"
            node_ref=frame
            tabindex="0"
            role="slider"
            aria-label=move || format!("{}. {}", metric.get().title(), says::HINT)
            aria-valuemin="1"
            aria-valuemax=last + 1
            aria-valuenow=move || active.get().unwrap_or(last) + 1
            aria-valuetext=spoken_text
            on:pointermove=point
            on:pointerleave=move |_| active.set(None)
            on:focus=move |_| active.set(Some(last))
            on:blur=move |_| active.set(None)
            on:keydown=press
        >
            <div class="plot-drawing" inner_html=move || {
                drawing.with(|d| d.as_ref().map(|d| d.svg.clone()).unwrap_or_default())
            }></div>
            {tooltip}
        </div>
        {move || {
            let metric = metric.get();
            let rows = months.with_value(|months| {
                let row = |m: &MonthlySales| (month(&m.month), metric.exact(numbers, metric.of(m)));
                months.iter().map(row).collect::<Vec<_>>()
            });
            view! { <HiddenTable caption=metric.title() heads=[says::MONTH, metric.title()] rows /> }
        }}
    }
}

/// The mark whose column holds this place.
fn mark_at(drawing: &Drawing, x: i32) -> Option<usize> {
    drawing.marks.iter().position(|mark| (mark.left..mark.right).contains(&x))
}

/// The size of an element, as it changes.
fn observed_size(element: NodeRef<html::Div>) -> RwSignal<Size> {
    let size = RwSignal::new(Size { width: 640, height: 288 });
    let watching = StoredValue::new_local(None);
    Effect::new(move |_| {
        let Some(element) = element.get() else { return };
        let watched = element.clone();
        let measure = move || {
            let (width, height) = (watched.client_width(), watched.client_height());
            size.set(Size { width: width.unsigned_abs(), height: height.unsigned_abs() });
        };
        measure();
        let on_resize = Closure::<dyn Fn()>::new(measure);
        if let Ok(observer) = ResizeObserver::new(on_resize.as_ref().unchecked_ref()) {
            observer.observe(&element);
            watching.set_value(Some((observer, on_resize)));
        }
    });
    on_cleanup(move || {
        watching.with_value(|watching| {
            if let Some((observer, _)) = watching {
                ResizeObserver::disconnect(observer);
            }
        });
    });
    size
}
