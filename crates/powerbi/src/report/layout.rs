//! Where the boxes of a page stand: rows of twelfths under navigation, title and slicers.

use super::shape::Shape;
use serde_json::{Value, json};

/// Width of every page.
pub const PAGE_WIDTH: u32 = 1280;
/// Height of a page that fits on a screen; longer ones scroll.
pub const SCREEN_HEIGHT: u32 = 720;

const COLUMNS: u8 = 12;
const MARGIN: u32 = 24;
const GUTTER: u32 = 16;
const NAVIGATION_HEIGHT: u32 = 40;
const HEAD_HEIGHT: u32 = 76;
const SLICER_WIDTH: u32 = 152;

/// A rectangle in pixels.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rect {
    /// Left edge.
    pub x: u32,
    /// Upper edge.
    pub y: u32,
    /// Width.
    pub width: u32,
    /// Height.
    pub height: u32,
}

/// A shape in its place.
#[derive(Clone, Debug)]
pub struct Placed {
    /// What it shows.
    pub shape: Shape,
    /// Where.
    pub rect: Rect,
}

/// The boxes of a page in the order the Tab key visits them, and the page's height.
pub fn arrange(head: Head, body: Vec<Shape>) -> (Vec<Placed>, u32) {
    let mut placed = head.arrange();
    let top = MARGIN + NAVIGATION_HEIGHT + GUTTER + HEAD_HEIGHT + GUTTER;
    let bottom = arrange_rows(body, top, &mut placed);
    (placed, (bottom + MARGIN).max(SCREEN_HEIGHT))
}

/// What stands above the rows of a page.
pub struct Head {
    /// The way to the other pages.
    pub navigation: Shape,
    /// The page's title.
    pub title: Shape,
    /// What the page is filtered by.
    pub slicers: Vec<Shape>,
}

impl Head {
    fn arrange(self) -> Vec<Placed> {
        let full = width_of(COLUMNS);
        let rect = Rect { x: MARGIN, y: MARGIN, width: full, height: NAVIGATION_HEIGHT };
        let mut placed = vec![Placed { shape: self.navigation, rect }];

        let y = rect.y + rect.height + GUTTER;
        let mut x = MARGIN + full;
        for slicer in self.slicers.into_iter().rev() {
            x -= SLICER_WIDTH;
            let rect = Rect { x, y, width: SLICER_WIDTH, height: HEAD_HEIGHT };
            placed.insert(1, Placed { shape: slicer, rect });
            x -= GUTTER;
        }
        let rect = Rect { x: MARGIN, y, width: x - MARGIN, height: HEAD_HEIGHT };
        placed.insert(1, Placed { shape: self.title, rect });
        placed
    }
}

/// Fills rows from the left and returns where the last one ends.
fn arrange_rows(body: Vec<Shape>, top: u32, placed: &mut Vec<Placed>) -> u32 {
    let (mut y, mut row_height, mut used) = (top, 0, 0);
    let mut row_start = placed.len();
    for shape in body {
        if used + shape.span > COLUMNS {
            stretch(&mut placed[row_start..], row_height);
            y += row_height + GUTTER;
            (row_height, used, row_start) = (0, 0, placed.len());
        }
        let x = MARGIN + u32::from(used) * column_step();
        let rect = Rect { x, y, width: width_of(shape.span), height: shape.height };
        used += shape.span;
        row_height = row_height.max(shape.height);
        placed.push(Placed { shape, rect });
    }
    stretch(&mut placed[row_start..], row_height);
    y + row_height
}

fn stretch(row: &mut [Placed], height: u32) {
    for placed in row {
        placed.rect.height = height;
    }
}

/// Width of so many columns with the gutters between them.
pub fn width_of(span: u8) -> u32 {
    u32::from(span) * column_step() - GUTTER
}

fn column_step() -> u32 {
    (PAGE_WIDTH - 2 * MARGIN + GUTTER) / u32::from(COLUMNS)
}

/// The `position` of a visual; `order` is its place in the order of the Tab key.
pub fn position(rect: Rect, order: usize) -> Value {
    json!({
        "x": rect.x,
        "y": rect.y,
        "z": order,
        "width": rect.width,
        "height": rect.height,
        "tabOrder": order,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shape(span: u8, height: u32) -> Shape {
        Shape::new("box", "textbox", span, height)
    }

    fn head(slicers: usize) -> Head {
        let slicers = (0..slicers).map(|_| shape(0, 0)).collect();
        Head { navigation: shape(12, 0), title: shape(12, 0), slicers }
    }

    #[test]
    fn a_full_row_reaches_from_margin_to_margin() {
        let (placed, _) = arrange(head(0), vec![shape(3, 50), shape(9, 80), shape(12, 40)]);
        let rects: Vec<Rect> = placed[2..].iter().map(|p| p.rect).collect();
        assert_eq!(rects[0].x, MARGIN);
        assert_eq!(rects[1].x + rects[1].width, PAGE_WIDTH - MARGIN);
        assert_eq!((rects[0].height, rects[1].height), (80, 80));
        assert_eq!(rects[2].y, rects[1].y + 80 + GUTTER);
    }

    #[test]
    fn the_head_ends_at_the_right_margin_and_is_visited_in_reading_order() {
        let (placed, height) = arrange(head(5), Vec::new());
        assert_eq!(placed.len(), 7);
        assert!(placed[1..].is_sorted_by_key(|p| p.rect.x));
        let last = placed[6].rect;
        assert_eq!(last.x + last.width, PAGE_WIDTH - MARGIN);
        assert_eq!(height, SCREEN_HEIGHT);
    }
}
