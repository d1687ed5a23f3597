use std::alloc::{Layout, LayoutError};

// What to ask the allocator for; None when there is nothing to ask for.
fn room<T>(count: usize) -> Result<Option<Layout>, LayoutError> {
    let Ok(layout) = Layout::array::<T>(count) else {
        return Ok(None);
    };
    Ok((layout.size() > 0).then_some(layout))
}

fn main() {
    println!("{:?}", room::<u64>(4).map(|layout| layout.is_some()));
}
