use std::cell::Cell;
use std::marker::PhantomData;

thread_local! {
    static ATTACHED: Cell<bool> = const { Cell::new(true) };
}

#[derive(Clone, Copy)]
struct Attached<'py>(PhantomData<*mut &'py ()>);

impl Attached<'_> {
    fn detach<R: Send>(self, work: impl FnOnce() -> R + Send) -> R {
        ATTACHED.set(false);
        let result = work();
        ATTACHED.set(true);
        result
    }
}

struct List<'py> {
    _token: Attached<'py>,
    values: Vec<f64>,
}

impl List<'_> {
    fn values(&self) -> &[f64] {
        &self.values
    }
}

// Takes long, so it must not hold up the interpreter.
fn highest(values: &[f64]) -> f64 {
    assert!(!ATTACHED.get(), "the interpreter waits");
    values.iter().copied().fold(f64::NEG_INFINITY, f64::max)
}

fn peak(py: Attached<'_>, list: &List<'_>) -> f64 {
    let values = list.values.to_vec();
    py.detach(move || highest(&values))
}

fn main() {
    let py = Attached(PhantomData);
    let list = List {
        _token: py,
        values: vec![3.0, 5.5],
    };
    println!("{} of {:?}", peak(py, &list), list.values());
}
