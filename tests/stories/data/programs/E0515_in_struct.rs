struct View<'a> {
    rows: &'a [u32],
}

fn view<'a>() -> View<'a> {
    let rows = vec![1, 2];
    View { rows: &rows }
}

fn main() {
    println!("{}", view().rows.len());
}
